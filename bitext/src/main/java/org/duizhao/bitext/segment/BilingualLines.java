package org.duizhao.bitext.segment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.duizhao.bitext.segment.LanguageRuns.Run;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;

/**
 * Parts lines that say the same in both languages, once or in several turns: {@code 目录 Contents}, {@code 增长了两倍。 It
 * tripled.} One line alone tells little, since Chinese names foreign things in their own letters; so the lines of a document
 * are judged together: where most of the short ones, or most of the others, are built of one part a language, those are
 * parted; elsewhere only what shows it by itself ({@link LanguageRuns#split}).
 */
public final class BilingualLines {

    private static final int FEWEST = 3;
    private static final double USUAL = 0.5;
    private static final int SHORT = 48;
    private static final Pattern SENTENCE_END = Pattern.compile("[。！？!?；;…]|\\.(?=[\\s”\"’)）]|$)");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s\\p{Z}/／|｜]");
    private static final Pattern WHOLE_ENGLISH = Pattern.compile("[“\"(]?\\p{Lu}.*\\s.*[.?!][”\")]?");

    private final boolean shortLines;
    private final boolean longLines;

    /** From this share on, a language is no guest in a document. */
    private static final double AT_HOME = 0.2;

    private BilingualLines(boolean shortLines, boolean longLines) {
        this.shortLines = shortLines;
        this.longLines = longLines;
    }

    /** @param texts all lines or paragraphs of one document, or all cells of one column */
    public static BilingualLines of(Collection<String> texts) {
        return of(texts, isBilingual(texts));
    }

    /** @param bilingual whether the document is known to be in both languages: then a few such lines are enough */
    public static BilingualLines of(Collection<String> texts, boolean bilingual) {
        return new BilingualLines(isUsual(texts, true, bilingual), isUsual(texts, false, bilingual));
    }

    private static boolean isBilingual(Collection<String> texts) {
        int[] count = new int[2];
        for (String text : texts) {
            Language language = LanguageRuns.of(text);
            if (language != null && parts(text).size() < 2) {
                count[language.ordinal()]++;
            }
        }
        return Math.min(count[0], count[1]) > 0 && Math.min(count[0], count[1]) >= AT_HOME * (count[0] + count[1]);
    }

    private static boolean isUsual(Collection<String> texts, boolean wantShort, boolean isBilingual) {
        int all = 0;
        int bilingual = 0;
        for (String text : texts) {
            if (isShort(text) == wantShort && (isBilingual ? hasBoth(text) : LanguageRuns.of(text) != null)) {
                all++;
                bilingual += parts(text).size() > 1 ? 1 : 0;
            }
        }
        return bilingual >= (isBilingual ? 1 : FEWEST) && bilingual >= USUAL * all;
    }

    private static boolean hasBoth(String text) {
        return text.chars().anyMatch(c -> LanguageRuns.isHan((char) c))
                && text.chars().anyMatch(c -> LanguageRuns.isLatin((char) c));
    }

    private static boolean isShort(String text) {
        return text.length() <= SHORT;
    }

    /** Whether any lines of the document are parted for being like the others. */
    public boolean isLayout() {
        return shortLines || longLines;
    }

    /** The runs of a line, as {@link LanguageRuns#split} gives them, but as many as it has. */
    public List<Run> split(String text) {
        List<Run> parts = parts(text);
        boolean usual = isShort(text) ? shortLines : longLines;
        if (parts.size() > 1 && (usual || showsItself(text, parts))) {
            return parts;
        }
        return LanguageRuns.split(text);
    }

    /** A Chinese sentence and then an English one, both whole. */
    private static boolean showsItself(String text, List<Run> parts) {
        String first = parts.get(0).span().of(text).strip();
        String last = parts.get(1).span().of(text).strip();
        return parts.size() == 2
                && parts.get(0).language() == Language.ZH
                && first.matches("(?s).*[。！？]”?")
                && WHOLE_ENGLISH.matcher(last).matches();
    }

    /** One run a language in turns; a single one, or none, where the line does not fall apart so. */
    private static List<Run> parts(String text) {
        List<Integer> cuts = new ArrayList<>();
        List<Integer> strong = new ArrayList<>();
        findCuts(text, cuts, strong);
        List<Run> runs = runs(text, cuts.size() == 1 ? cuts : strong);
        boolean turns = runs.size() > 1 && runs.stream().allMatch(run -> saysSomething(run, text));
        for (int i = 1; i < runs.size(); i++) {
            turns &= runs.get(i).language() != runs.get(i - 1).language();
        }
        return turns ? runs : List.of();
    }

    private static void findCuts(String text, List<Integer> cuts, List<Integer> strong) {
        int last = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!LanguageRuns.isHan(c) && !LanguageRuns.isLatin(c)) {
                continue;
            }
            if (last >= 0 && LanguageRuns.isHan(c) != LanguageRuns.isHan(text.charAt(last))) {
                addCut(text, last + 1, i, cuts, strong);
            }
            last = i;
        }
    }

    /** Between the letters of one language and those of the other there must be a space, a separator or the end of a sentence. */
    private static void addCut(String text, int from, int to, List<Integer> cuts, List<Integer> strong) {
        String gap = text.substring(from, to);
        var end = SENTENCE_END.matcher(gap);
        var separator = SEPARATOR.matcher(gap);
        if (end.find()) {
            int cut = end.end();
            while (cut < gap.length() && "”’」』）)\"".indexOf(gap.charAt(cut)) >= 0) {
                cut++;
            }
            cuts.add(from + cut);
            strong.add(from + cut);
        } else if (separator.find() && LanguageRuns.isBalanced(text, from + separator.end())) {
            cuts.add(from + separator.end());
        }
    }

    private static List<Run> runs(String text, List<Integer> cuts) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= cuts.size(); i++) {
            int end = i < cuts.size() ? cuts.get(i) : text.length();
            Language language = LanguageRuns.of(text.substring(start, end));
            if (language == null) {
                return List.of();
            }
            runs.add(new Run(new Span(start, end), language));
            start = end;
        }
        return runs;
    }

    private static boolean saysSomething(Run run, String text) {
        String part = run.span().of(text);
        return run.language() == Language.ZH
                ? part.chars().filter(c -> LanguageRuns.isHan((char) c)).count() >= (part.length() > 1 ? 1 : 2)
                : part.chars().filter(c -> LanguageRuns.isLatin((char) c)).count() >= 2;
    }
}
