package org.duizhao.bitext.check;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.lexicon.EnStemmer;
import org.duizhao.bitext.lexicon.EnStopWords;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** What a figure is the level of, in words that the same thing has elsewhere in the document. */
final class Subjects {

    private static final int LONGEST = 80;
    private static final Pattern ZH_OTHER =
            Pattern.compile("上年|去年|同期|同比|比上|较上|目标|计划|力争|预期|预计|将|每|人均|日均|月均|平均|新增|其中|以上|以下|[A-Za-z]");
    private static final Pattern ZH_HEAD = Pattern.compile(
            "^(?:.*(?:全年|本年度)|本年度|年度|据介绍|据悉|今年|当年|本年|年末|年底|上半年|截至|年|月|末|底|到|至|我市|全市|全区|全县|全省|本市|市|集团|公司|学校|医院|年份|共|的|,|一年来|其|完成|实现)*");
    private static final Pattern ZH_TAIL =
            Pattern.compile("(?:达到了?|达|为|是|完成|实现|增至|升至|增加到|提高到|增长到|超过|突破|共有?|总计|合计|约|近|逾|有|到|了|仅|已)*$");
    private static final Pattern ZH_NAME = Pattern.compile("[一-鿿]{3,16}");
    private static final Pattern EN_OTHER = Pattern.compile(
            "\\b(?:last year|previous year|year before|target|plan|planned|will|expected|forecast|per|average|each|new|additional|more than|of which|of whom|of them|including)\\b");
    private static final Pattern EN_PLACE = Pattern.compile(
            "\\b(?:in|of|for|by) (?:the |this |our )?(?:whole )?(?:city|district|county|province|group|company|region|year|country|hospital|school)(?:'s)?\\b|\\b(?:city|district|county|group|company|region|year)'s\\b|\\bin \\d{4}\\b");
    /** A dividend of 1.6 yuan per share is no level of the whole. */
    private static final Pattern EN_EACH =
            Pattern.compile("\\s*(?:\\([^)]{0,40}\\)\\s*)?(?:per|each|apiece|for (?:each|every)|an?)\\b");

    private static final Pattern EN_OF = Pattern.compile("(.*?) of");
    private static final Pattern EN_CHANGE = Pattern.compile(
            "\\b(?:increase|rise|growth|fall|decrease|drop|decline|gain|loss|total|cost|rate|share|part|most|some|one|all|out)$");
    private static final Pattern EN_CLAIM = Pattern.compile(
            "(.*?) (?:had |has |have )?(?:reached|totaled|totalled|was|were|is|are|came to|stood at|amounted to|rose to|grew to|increased to|hit|was worth|climbed to|fell to|dropped to|reaching|totaling|totalling)(?: a total of)?");
    private static final Set<String> COMMON =
            Set.of("total", "cit", "citi", "city", "year", "whole", "number", "end", "about");

    private Subjects() {}

    /** Null where the words do not say it plainly. */
    static @Nullable String of(Stated stated) {
        if (!stated.isLevel() || stated.isFollowedBy(EN_EACH)) {
            return null;
        }
        String text = stated.text();
        int end = stated.figure().start();
        int start = end;
        while (start > 0 && end - start < LONGEST && ",。;:!?、\n\t().".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return key(stated.language(), text.substring(start, end).strip(), false);
    }

    /** What the row of a table is of. */
    static @Nullable String ofRow(Stated stated, Stated first) {
        String label = stated.text().substring(0, first.figure().start()).strip();
        int cell = label.indexOf('\t');
        label = cell > 0 ? label.substring(0, cell) : label;
        int bracket = label.indexOf('(');
        return key(stated.language(), (bracket > 0 ? label.substring(0, bracket) : label).strip(), true);
    }

    private static @Nullable String key(Language language, String words, boolean label) {
        return language == Language.ZH ? zh(words) : en(words.toLowerCase(Locale.ROOT), label);
    }

    private static @Nullable String zh(String words) {
        String bare = words.replaceAll("[\\d\\s]+", "");
        String name = ZH_TAIL.matcher(ZH_HEAD.matcher(bare).replaceFirst("")).replaceFirst("");
        return ZH_OTHER.matcher(bare).find() || !ZH_NAME.matcher(name).matches() ? null : name;
    }

    /** What is said to have the value: the subject before a verb, the noun of “a supply of”. */
    private static @Nullable String claimed(String words) {
        Matcher claim = EN_CLAIM.matcher(words);
        if (claim.matches()) {
            return claim.group(1);
        }
        Matcher of = EN_OF.matcher(words);
        return of.matches() && !EN_CHANGE.matcher(of.group(1)).find() ? of.group(1) : null;
    }

    private static @Nullable String en(String words, boolean label) {
        String name = label ? words : claimed(words);
        if (name == null || EN_OTHER.matcher(words).find()) {
            return null;
        }
        Set<String> stems = new TreeSet<>();
        for (String word : EN_PLACE.matcher(name).replaceAll(" ").split("[^a-z]+")) {
            String stem = word.length() > 2 && !EnStopWords.contains(word) ? EnStemmer.stem(word) : "";
            if (!stem.isEmpty() && !COMMON.contains(stem)) {
                stems.add(stem);
            }
        }
        return stems.size() < 2 ? null : String.join(" ", stems);
    }
}
