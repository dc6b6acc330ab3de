package org.duizhao.bitext.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** Words that turn a claim round, from {@code opposites.tsv}, and where they stand beside a figure. */
final class Opposites {

    private static final List<Word> WORDS = read();
    private static final Pattern GAP_ZH = Pattern.compile("[^,;。、，；：]*");
    private static final Pattern GAP_EN = Pattern.compile("[^,;:.]*");

    private Opposites() {}

    /**
     * A row of the table.
     *
     * @param behind whether it stands behind the figure that it speaks of
     * @param opposite empty where the word is left out
     * @param others that say the same
     */
    record Word(Language language, Reason reason, boolean behind, String words, String opposite, List<String> others) {}

    /** A word where it stands in a text. */
    record Place(Word word, int start, int end) {

        String in(String text, String words) {
            String tidy = words.isEmpty() && end < text.length() && text.charAt(end) == ' ' ? "" : words;
            int to = words.isEmpty() && end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
            return text.substring(0, start) + tidy + text.substring(to);
        }
    }

    /** The word of that reason next to what stands between {@code from} and {@code to}: within {@code reach}, in one clause; null for none. */
    static @Nullable Place near(String text, Language language, Reason reason, int from, int to, int floor, int reach) {
        Place best = null;
        for (Word word : WORDS) {
            if (word.language() == language && word.reason() == reason) {
                Place place = word.behind() ? behind(text, word, to, reach) : before(text, word, from, floor);
                if (place != null
                        && gapFits(text, language, place, from, to, reach)
                        && (best == null || closer(place, best, from))) {
                    best = place;
                }
            }
        }
        return best;
    }

    private static boolean closer(Place place, Place best, int from) {
        boolean longer = place.start() <= best.start() && place.end() >= best.end();
        boolean inside = best.start() <= place.start() && best.end() >= place.end();
        int mine = place.end() <= from ? from - place.end() : place.start() - from;
        int other = best.end() <= from ? from - best.end() : best.start() - from;
        return longer || !inside && mine < other;
    }

    private static boolean gapFits(String text, Language language, Place place, int from, int to, int reach) {
        int begin = place.word().behind() ? to : place.end();
        int end = place.word().behind() ? place.start() : from;
        Pattern gap = language == Language.ZH ? GAP_ZH : GAP_EN;
        return end - begin <= reach
                && gap.matcher(text).region(begin, Math.max(begin, end)).matches();
    }

    private static @Nullable Place before(String text, Word word, int from, int floor) {
        int at = from;
        while (at >= floor) {
            at = text.toLowerCase(Locale.ROOT).lastIndexOf(word.words(), at - 1);
            if (at < floor) {
                return null;
            }
            if (at + word.words().length() <= from && isWhole(text, word, at)) {
                return new Place(word, at, at + word.words().length());
            }
        }
        return null;
    }

    private static @Nullable Place behind(String text, Word word, int to, int reach) {
        int at = text.indexOf(word.words(), to);
        boolean near = at >= 0 && at - to <= reach && isWhole(text, word, at);
        return near ? new Place(word, at, at + word.words().length()) : null;
    }

    private static boolean isWhole(String text, Word word, int at) {
        int end = at + word.words().length();
        return word.language() == Language.ZH
                || (at == 0 || !isWordPart(text.charAt(at - 1)))
                        && (end >= text.length() || !isWordPart(text.charAt(end)));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c) || c == '-';
    }

    private static List<Word> read() {
        try (InputStream in = Opposites.class.getResourceAsStream("opposites.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> word(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Word word(String[] columns) {
        return new Word(
                Language.valueOf(columns[0].toUpperCase(Locale.ROOT)),
                Reason.valueOf(columns[1].toUpperCase(Locale.ROOT)),
                columns[2].equals("behind"),
                columns[3],
                columns[4].equals("-") ? "" : columns[4],
                columns[5].equals("-") ? List.of() : Arrays.asList(columns[5].split("\\|")));
    }
}
