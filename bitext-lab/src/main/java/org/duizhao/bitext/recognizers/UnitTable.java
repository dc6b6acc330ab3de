package org.duizhao.bitext.recognizers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** The suites' units of one model, read from {@code en-units.tsv} and {@code zh-units.tsv}. */
final class UnitTable {

    private static final Map<RecognizedModel, UnitTable> ENGLISH = load("en-units.tsv");
    private static final Map<RecognizedModel, UnitTable> CHINESE = load("zh-units.tsv");

    private final Map<String, Name> after = new HashMap<>();
    private final Map<String, Name> before = new HashMap<>();
    /** The length of the longest name that begins with a letter, by that letter in lower case. */
    private final Map<Character, Integer> longest = new HashMap<>();

    /**
     * A unit.
     *
     * @param unit the suites' name of it
     * @param lone whether its names count without a number too
     */
    record Name(String unit, @Nullable String isoCurrency, boolean lone) {}

    /** A name or sign in a text; {@code end} exclusive. */
    record Match(Name name, int end) {}

    static UnitTable of(Language language, RecognizedModel model) {
        UnitTable units = (language == Language.ZH ? CHINESE : ENGLISH).get(model);
        if (units == null) {
            throw new IllegalArgumentException("model: " + model + " (expected: one with units)");
        }
        return units;
    }

    /** The longest name at {@code i} of those that follow a number, or null. */
    @Nullable
    Match after(String text, int i) {
        return longest(after, text, i);
    }

    /** The longest sign or name at {@code i} of those that stand before a number, or null. */
    @Nullable
    Match before(String text, int i) {
        return longest(before, text, i);
    }

    private @Nullable Match longest(Map<String, Name> names, String text, int i) {
        Integer most = i < text.length() ? longest.get(Character.toLowerCase(text.charAt(i))) : null;
        for (int length = most == null ? 0 : Math.min(most, text.length() - i); length > 0; length--) {
            int end = i + length;
            if (names != before && cutsWord(text, end)) {
                continue;
            }
            Name name = named(names, text.substring(i, end));
            if (name != null && !(names == before && cutsLetters(text, end))) {
                return new Match(name, end);
            }
        }
        return null;
    }

    /** MB is no mb: a name written as in the table wins over one in lower case. */
    private static @Nullable Name named(Map<String, Name> names, String word) {
        Name exact = names.get(word);
        return exact != null ? exact : names.get(word.toLowerCase(Locale.ROOT));
    }

    private static boolean cutsWord(String text, int end) {
        char last = text.charAt(end - 1);
        if (end >= text.length() || !Character.isLetterOrDigit(last)) {
            return false;
        }
        char next = text.charAt(end);
        boolean code = next == '-' && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
        return code || isLatinOrDigit(next) && !isHan(last);
    }

    private static boolean cutsLetters(String text, int end) {
        return end < text.length()
                && Character.isLetter(text.charAt(end - 1))
                && Character.isLetter(text.charAt(end))
                && isLatinOrDigit(text.charAt(end))
                && !isHan(text.charAt(end - 1));
    }

    private static boolean isLatinOrDigit(char c) {
        return Character.isLetterOrDigit(c) && c < 0x2E80;
    }

    private static boolean isHan(char c) {
        return c >= 0x3400 && c <= 0x9FFF;
    }

    private static Map<RecognizedModel, UnitTable> load(String table) {
        Map<RecognizedModel, UnitTable> all = new EnumMap<>(RecognizedModel.class);
        try (InputStream in = UnitTable.class.getResourceAsStream(table)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(all, line.split("\t", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static void add(Map<RecognizedModel, UnitTable> all, String[] f) {
        RecognizedModel model = RecognizedModel.of(f[0]);
        if (model == null || f.length < 4) {
            throw new IllegalArgumentException("units: " + String.join(" ", f) + " (expected: 4 to 6 columns)");
        }
        UnitTable units = all.computeIfAbsent(model, name -> new UnitTable());
        boolean lone = f.length > 5 && f[5].equals("+");
        Name name = new Name(f[1], f[2].isEmpty() ? null : f[2], lone);
        units.put(units.after, f[3], name);
        if (f.length > 4) {
            units.put(units.before, f[4], name);
        }
    }

    private void put(Map<String, Name> names, String list, Name name) {
        for (String word : list.split("\\|")) {
            if (!word.isEmpty()) {
                names.putIfAbsent(word, name);
                longest.merge(Character.toLowerCase(word.charAt(0)), word.length(), Math::max);
            }
        }
    }
}
