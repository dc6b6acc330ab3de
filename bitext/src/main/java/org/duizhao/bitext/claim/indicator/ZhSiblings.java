package org.duizhao.bitext.claim.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final Pattern RESIDENTS =
            Pattern.compile("(?:其中|按常住地分|[:,])*(城镇|城市|农村|乡村)(?:常住)?(?:居民|人口)?(?:为|是|达到|达)?");
    private static final Pattern FLOWS = Pattern.compile("(?:其中|同期|[:,])*(支出|收入)(?:为|是|完成|达到|达)?");
    private static final Pattern INDUSTRIES =
            Pattern.compile("第?一(?:产业)?[、和与及](?:第)?二(?:(?:产业)?[、和与及](?:第)?三)?(?:次)?产业(?:增加值)?");
    private static final List<String> INDUSTRY_IDS =
            List.of("primary-industry", "secondary-industry", "tertiary-industry");

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
        addIndustries(line, dictionary, all);
        return all;
    }

    static List<Subject> industries(boolean three, IndicatorDictionary dictionary) {
        return INDUSTRY_IDS.subList(0, three ? 3 : 2).stream()
                .map(dictionary::byId)
                .filter(Objects::nonNull)
                .map(one -> new Subject(one, null, false, 3))
                .toList();
    }

    /** 第一、二、三产业增加值. */
    private static void addIndustries(String line, IndicatorDictionary dictionary, List<Mention> all) {
        Matcher industries = INDUSTRIES.matcher(line);
        while (industries.find()) {
            int from = industries.start();
            int to = industries.end();
            int count = industries.group().contains("三") ? INDUSTRY_IDS.size() : 2;
            all.removeIf(one -> one.start() < to && from < one.end());
            int at = (int) all.stream().filter(one -> one.end() <= from).count();
            for (int i = 0; i < count; i++) {
                Indicator industry = dictionary.byId(INDUSTRY_IDS.get(i));
                if (industry != null) {
                    int end = i == count - 1 ? to : from + i + 1;
                    all.add(at + i, new Mention(from + i, end, industry));
                }
            }
        }
    }

    /**
     * What a clause speaks of that names only whose, or which way, behind one that names the whole: 城镇居民 behind the income of
     * all residents, 支出 behind 国有资本经营预算收入; null for other clauses.
     */
    static @Nullable Subject other(Subject before, String clause, IndicatorDictionary dictionary) {
        Matcher residents = RESIDENTS.matcher(clause);
        Indicator known = before.known();
        if (known != null && residents.matches() && EnSiblings.SHARED.contains(known.id())) {
            boolean urban = residents.group(1).startsWith("城");
            Indicator other = of(known, urban ? "urban" : "rural", dictionary);
            return other == null ? null : new Subject(other, null, before.added(), 2);
        }
        Matcher flow = FLOWS.matcher(clause);
        String name = known != null ? known.nameZh() : before.own();
        if (!flow.matches() || name == null) {
            return null;
        }
        String turned = name.replaceFirst("(?:收入|支出)$", flow.group(1));
        if (turned.equals(name)) {
            return null;
        }
        return dictionary.zh().find(turned).stream()
                .filter(one -> one.start() == 0 && one.end() == turned.length())
                .findFirst()
                .map(one -> new Subject(one.indicator(), null, false, 2))
                .orElse(new Subject(null, turned, false, 2));
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
