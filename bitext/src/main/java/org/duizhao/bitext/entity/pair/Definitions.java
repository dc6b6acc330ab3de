package org.duizhao.bitext.entity.pair;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.entity.EntityMention;
import org.jspecify.annotations.Nullable;

/** Short names that a text gives: "…交易会（以下简称服贸会）", "… Trade in Services (CIFTIS)". */
final class Definitions {

    private static final Pattern ZH =
            Pattern.compile("[（(](?:以下|下文)?简称[:：]?[“\"「『]?([\\u4e00-\\u9fffA-Za-z]{2,8})[”\"」』]?[）)]");
    private static final Pattern EN = Pattern.compile("\\s?\\([\"“]?(?:the )?([A-Z][A-Za-z&-]{1,11})[\"”]?\\)");

    private Definitions() {}

    /** Each short name of a text with the mention that stands before it. */
    static Map<String, EntityMention> of(@Nullable String text, List<EntityMention> mentions, boolean chinese) {
        Map<String, EntityMention> defined = new HashMap<>();
        if (text == null || text.indexOf(chinese ? '称' : '(') < 0) {
            return defined;
        }
        Map<Integer, EntityMention> byEnd = new HashMap<>();
        for (EntityMention mention : mentions) {
            byEnd.merge(mention.end(), mention, (a, b) -> a.length() >= b.length() ? a : b);
        }
        Matcher matcher = (chinese ? ZH : EN).matcher(text);
        while (matcher.find()) {
            EntityMention before = byEnd.get(matcher.start());
            if (before != null) {
                defined.putIfAbsent(matcher.group(1), before);
            }
        }
        return defined;
    }
}
