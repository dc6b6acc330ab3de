package org.duizhao.bitext.claim.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.figure.Figure;
import org.jspecify.annotations.Nullable;

/** Names that share their end: 城镇、农村居民人均可支配收入; 每千人口床位7.1张、托位3.5个. */
final class ZhSiblings {

    private static final Pattern BOTH = Pattern.compile(
            "(?:城镇|城市)(?:居民|常住居民)?[、和与及](?:农村|乡村)(?:常住)?居民人均(可支配收入|(?:生活)?消费支出)|城乡居民人均(可支配收入|(?:生活)?消费支出)(?=分别)");
    private static final Map<String, String> PER_THOUSAND = Map.of(
            "childcare-places", "childcare-per-1000",
            "hospital-beds", "hospital-beds-per-1000",
            "doctors", "doctors-per-1000",
            "nurses", "nurses-per-1000");
    private static final Pattern KIND = Pattern.compile("^(?:urban|rural)-");
    private static final Pattern EACH =
            Pattern.compile("每千(?:名)?(?:常住|户籍)?人|千人|(?i)per (?:1,?000|thousand)|(?i)every (?:1,?000|thousand)");

    private ZhSiblings() {}

    static List<Mention> mentions(String line, IndicatorDictionary dictionary) {
        List<Mention> all = new ArrayList<>(dictionary.zh().find(line));
        Matcher both = BOTH.matcher(line);
        while (both.find()) {
            String what = both.group(1) == null ? both.group(2) : both.group(1);
            String kind = what.contains("收入") ? "income" : "consumption";
            Indicator urban = dictionary.byId("urban-" + kind);
            Indicator rural = dictionary.byId("rural-" + kind);
            int from = both.start();
            int to = both.end();
            all.removeIf(one -> one.start() < to && from < one.end());
            int at = (int) all.stream().filter(one -> one.end() <= from).count();
            if (urban != null && rural != null) {
                all.add(at, new Mention(from, to - 1, urban));
                all.add(at + 1, new Mention(to - 1, to, rural));
            }
        }
        return all;
    }

    /** The rate for each thousand people, where the sentence speaks of them and the figure is as small as such a rate. */
    static Indicator perThousand(Indicator indicator, String sentence, Figure figure) {
        String rate = PER_THOUSAND.get(indicator.id());
        boolean small = figure.value() != null && figure.value().doubleValue() < 100;
        Indicator other = rate != null && small && EACH.matcher(sentence).find()
                ? IndicatorDictionary.standard().byId(rate)
                : null;
        return other == null ? indicator : other;
    }

    /** The same of the other residents: urban for rural; null where there is none. */
    static @Nullable Indicator of(Indicator indicator, String kind, IndicatorDictionary dictionary) {
        String bare = KIND.matcher(indicator.id()).replaceFirst("");
        return dictionary.byId(kind + "-" + bare);
    }
}
