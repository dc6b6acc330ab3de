package org.duizhao.bitext.claim.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.text.Folding;

/**
 * An English text as claims are read from it: its words as stems, without articles, light prepositions and brackets that
 * hold no figure; commas and stops are words of their own.
 */
final class EnLine {

    private static final Pattern WORD =
            Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|[\\p{L}\\p{N}&]+(?:\\.\\p{N}+)*|[,;:.!?()%$]");
    private static final Set<String> LIGHT = Set.of("the", "a", "an", "of", "in", "for", "on", "s", "its", "all");

    private static final Pattern PARTS = Pattern.compile("(?i)\\b(?:in|for|on)\\b");

    /** A word; {@code lower} is it as written, in lower case. */
    record Word(int start, int end, String lower, String stem) {}

    private final String text;
    private final List<Word> words = new ArrayList<>();

    private EnLine(String text) {
        this.text = text;
    }

    static EnLine of(String original, List<Figure> figures) {
        String folded = Folding.fold(original);
        EnLine line = new EnLine(folded);
        Matcher word = WORD.matcher(folded);
        int hiddenTo = 0;
        while (word.find()) {
            if (word.start() < hiddenTo) {
                continue;
            }
            int close = word.group().equals("(") ? folded.indexOf(')', word.start()) : -1;
            if (close > 0 && !states(figures, word.start(), close)) {
                hiddenTo = close + 1;
                continue;
            }
            line.add(word);
        }
        return line;
    }

    private static boolean states(List<Figure> figures, int from, int to) {
        return figures.stream().anyMatch(one -> one.isStatement() && from < one.start() && one.end() <= to);
    }

    private void add(Matcher word) {
        String lower = word.group().toLowerCase(Locale.ROOT);
        if (!LIGHT.contains(lower)) {
            words.add(new Word(word.start(), word.end(), lower, stem(lower)));
        }
    }

    /** The stems of a name. */
    static List<String> words(String name) {
        return of(name, List.of()).words.stream().map(Word::stem).toList();
    }

    private static String stem(String lower) {
        if (Character.isDigit(lower.charAt(0))) {
            return lower.replace(",", "");
        }
        String word =
                lower.replace("centre", "center").replace("labour", "labor").replace("isation", "ization");
        word = word.equals("utilised") ? "utilized" : word.equals("metres") ? "meters" : word;
        int end = word.length();
        if (word.endsWith("ies") && end > 4) {
            return word.substring(0, end - 3) + "y";
        }
        boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
        return plural && end > 3 ? word.substring(0, end - (word.endsWith("sses") ? 2 : 1)) : word;
    }

    int size() {
        return words.size();
    }

    Word word(int i) {
        return words.get(i);
    }

    String stem(int i) {
        return words.get(i).stem();
    }

    boolean holds(int from, List<String> stems) {
        if (from + stems.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < stems.size(); i++) {
            if (!words.get(from + i).stem().equals(stems.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The first word that begins at this place of the text or behind it. */
    int at(int original) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).start() < original) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether a preposition stands before the word that parts it from the one before: places in schools. */
    boolean isParted(int i) {
        return i > 0
                && PARTS.matcher(text.substring(
                                words.get(i - 1).end(), words.get(i).start()))
                        .find();
    }

    /** The text from one word to another, in lower case. */
    String between(int from, int to) {
        if (from >= to || from >= words.size()) {
            return "";
        }
        return text.substring(
                        words.get(from).start(),
                        words.get(Math.min(to, words.size()) - 1).end())
                .toLowerCase(Locale.ROOT);
    }
}
