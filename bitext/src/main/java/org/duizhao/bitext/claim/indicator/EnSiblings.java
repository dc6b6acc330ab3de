package org.duizhao.bitext.claim.indicator;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Indicators of urban and rural residents, where the text names what they share once: 62,480 yuan for urban residents. */
final class EnSiblings {

    private static final Pattern BOTH = Pattern.compile("\\burban (?:residents )?and rural\\b");
    static final Set<String> SHARED =
            Set.of("income", "urban-income", "rural-income", "consumption", "urban-consumption", "rural-consumption");

    private static final Pattern RESIDENTS = Pattern.compile("(?:urban|rural) (?:resident|people|household)");
    private static final Pattern INDUSTRIES = Pattern.compile(
            "(?:value added|added value)\\b.*\\bprimary(?: industry)?,? (?:and )?(?:the )?secondary(?: industry)?(,? and (?:the )?tertiary)?\\b");

    private EnSiblings() {}

    /** Per capita income of urban and rural residents: both, in that order. */
    static List<Subject> both(String words, List<Subject> named, IndicatorDictionary dictionary) {
        Matcher industries = INDUSTRIES.matcher(words);
        if (industries.find()) {
            return ZhSiblings.industries(industries.group(1) != null, dictionary);
        }
        Indicator last = named.isEmpty() ? null : named.get(named.size() - 1).known();
        if (last == null || !SHARED.contains(last.id()) || !BOTH.matcher(words).find()) {
            return List.of();
        }
        Indicator urban = ZhSiblings.of(last, "urban", dictionary);
        Indicator rural = ZhSiblings.of(last, "rural", dictionary);
        return urban == null || rural == null
                ? List.of()
                : List.of(new Subject(urban, null, false, 3), new Subject(rural, null, false, 3));
    }

    /** Of the residents that the words around the figure name. */
    static Indicator qualified(Indicator indicator, String words, IndicatorDictionary dictionary) {
        String kind = kind(words);
        Indicator other =
                kind == null || !SHARED.contains(indicator.id()) ? null : ZhSiblings.of(indicator, kind, dictionary);
        return other == null ? indicator : other;
    }

    static Subject other(Subject subject, String words, IndicatorDictionary dictionary) {
        Indicator known = subject.known();
        Indicator other = known == null ? null : qualified(known, words, dictionary);
        return other == null || other == known ? subject : new Subject(other, null, subject.added(), subject.said());
    }

    /** Urban residents had 49,060 yuan: their income, where that of all was spoken of; null for other things. */
    static @Nullable Subject residents(Subject own, Subject whole, IndicatorDictionary dictionary) {
        Indicator known = whole.known();
        String name = own.own();
        if (name == null || !RESIDENTS.matcher(name).matches() || known == null || !SHARED.contains(known.id())) {
            return null;
        }
        Indicator other = ZhSiblings.of(known, name.startsWith("urban") ? "urban" : "rural", dictionary);
        return other == null ? null : new Subject(other, null, whole.added(), 2);
    }

    private static @Nullable String kind(String words) {
        boolean urban = words.contains("urban");
        boolean rural = words.contains("rural");
        return urban == rural ? null : urban ? "urban" : "rural";
    }
}
