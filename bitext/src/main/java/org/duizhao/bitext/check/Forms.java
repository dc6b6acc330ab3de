package org.duizhao.bitext.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;

/** Marks and words of one text that are wrong whatever it says. */
final class Forms {

    private static final Pattern FULL_WIDTH = Pattern.compile("[，。；：？！（）、％]");
    private static final Pattern HALF_WIDTH =
            Pattern.compile("(?<=\\p{IsHan})[,;:?!](?=\\p{IsHan}|$)|(?<=\\p{IsHan})\\.$");
    private static final Pattern TWICE_EN =
            Pattern.compile("(?<![\\p{L}\\p{N}'’-])(\\p{L}{2,}) ((?i:\\1))(?![\\p{L}\\p{N}'’-])");
    private static final Pattern TWICE_ZH =
            Pattern.compile("(?<![目标])的的|和和(?![气睦解谐])|与与|在在|是是|为为|对对|并并|及及|将将|被被|，，|。。|、、|；；");

    /** Words that English writes twice. */
    private static final Pattern TWICE_RIGHT = Pattern.compile("that|had|very|so|bye|no|really|is");

    private final String text;
    private final Language language;
    private final BiConsumer<String, Span> found;

    /** @param found takes reasons and places */
    Forms(String text, Language language, BiConsumer<String, Span> found) {
        this.text = text;
        this.language = language;
        this.found = found;
    }

    void find() {
        if (language == Language.EN) {
            all("full-width", FULL_WIDTH, this::isAmidEnglish);
            all("doubled", TWICE_EN, Forms::isTwice);
        } else {
            all("half-width", HALF_WIDTH, match -> true);
            all("doubled", TWICE_ZH, match -> true);
        }
    }

    /** A word with a capital is a name: Bora Bora. */
    private static boolean isTwice(Matcher match) {
        String second = match.group(2);
        return second.equals(second.toLowerCase(Locale.ROOT))
                && !TWICE_RIGHT.matcher(second).matches();
    }

    private interface Wanted {
        boolean is(Matcher match);
    }

    private void all(String reason, Pattern pattern, Wanted wanted) {
        Matcher match = pattern.matcher(text);
        while (match.find()) {
            if (wanted.is(match)) {
                found.accept(reason, new Span(match.start(), match.end()));
            }
        }
    }

    /** Chinese that is quoted keeps its marks. */
    private boolean isAmidEnglish(Matcher match) {
        boolean before = match.start() > 0 && isHan(text.charAt(match.start() - 1));
        boolean after = match.end() < text.length() && isHan(text.charAt(match.end()));
        return !before && !after;
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** Words that a house does not use. */
    static List<Span> words(String text, List<String> forbidden) {
        List<Span> found = new ArrayList<>();
        for (String word : forbidden) {
            boolean latin = word.chars().allMatch(c -> c < 0x250);
            Pattern pattern = Pattern.compile(
                    latin ? "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])" : Pattern.quote(word),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            Matcher match = pattern.matcher(text);
            while (match.find()) {
                found.add(new Span(match.start(), match.end()));
            }
        }
        return found;
    }
}
