package org.duizhao.bitext.claim.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Phrases;

/** The Chinese names of indicators, found in a {@link ZhLine}. */
final class ZhNames {

    private final Map<String, Indicator> byName = new HashMap<>();
    private Phrases phrases = new Phrases(List.of());

    void add(String name, Indicator indicator) {
        byName.putIfAbsent(ZhLine.squeeze(Folding.fold(name)).toLowerCase(Locale.ROOT), indicator);
    }

    void ready() {
        phrases = new Phrases(byName.keySet());
    }

    /** The longest names, from left to right, without overlaps. */
    List<Mention> find(String original) {
        String line = original.toLowerCase(Locale.ROOT);
        List<Mention> found = new ArrayList<>();
        int i = 0;
        while (i < line.length()) {
            int end = phrases.endOfWord(line, i);
            Indicator indicator = end == i ? null : byName.get(line.substring(i, end));
            if (indicator == null || isPartOfLonger(line, i, end)) {
                i++;
            } else {
                found.add(new Mention(i, end, indicator));
                i = end;
            }
        }
        return found;
    }

    /** 新增人才 in 新增人才公寓: a name at least as long begins inside and goes on behind it. */
    private boolean isPartOfLonger(String line, int from, int end) {
        for (int i = from + 1; i < end; i++) {
            int other = phrases.endOfWord(line, i);
            if (other > end && other - i >= end - from) {
                return true;
            }
        }
        return false;
    }
}
