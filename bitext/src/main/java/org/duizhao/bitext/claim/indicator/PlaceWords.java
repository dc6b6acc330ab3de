package org.duizhao.bitext.claim.indicator;

import java.util.List;
import java.util.regex.Pattern;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** The place that a clause names as its own. */
final class PlaceWords {

    private static final Pattern ZH_CITY = Pattern.compile("全市|我市|本市");

    private PlaceWords() {}

    static @Nullable String zh(String line, int from, int to) {
        String clause = line.substring(from, to);
        List<String> names = PlaceFinder.names(clause, Language.ZH);
        if (!names.isEmpty()) {
            return names.get(names.size() - 1);
        }
        return ZH_CITY.matcher(clause).find() ? "全市" : null;
    }

    static @Nullable String en(String text) {
        List<String> names = PlaceFinder.names(text, Language.EN);
        return names.isEmpty() ? null : names.get(names.size() - 1);
    }
}
