package org.duizhao.bitext.numeral;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The words that English numbers are made of. */
public final class EnNumberWords {

    /** What a word does in a number. */
    enum Role {
        ZERO,
        UNIT,
        TEEN,
        TENS,
        HUNDRED,
        MAGNITUDE,
        DOZEN
    }

    /** A word's role and value; an ordinal (third) and a plural ordinal (thirds) have those of their number. */
    record Word(Role role, BigDecimal value, boolean ordinal, boolean plural) {

        Word(Role role, long value) {
            this(role, BigDecimal.valueOf(value), false, false);
        }
    }

    private static final String[] SMALL = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] SMALL_ORDINALS = {
        "zeroth",
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth"
    };
    private static final String[] TENS = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    private static final int LONGEST = 14;
    private static final Map<String, Word> WORDS = words();

    private EnNumberWords() {}

    /** The word in any case, or null if it is no number word. */
    static @Nullable Word word(String text, int start, int end) {
        if (end - start < 2 || end - start > LONGEST) {
            return null;
        }
        return WORDS.get(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    /** The word behind another of its number: there a magnitude may be in the plural, three billions. */
    static @Nullable Word counted(String text, int start, int end) {
        Word word = word(text, start, end);
        boolean plural = word == null && end - start > 5 && text.charAt(end - 1) == 's';
        Word one = plural ? word(text, start, end - 1) : word;
        return plural && one != null && (one.role() != Role.MAGNITUDE || one.ordinal()) ? null : one;
    }

    /** Where the run of letters from {@code start} ends. */
    public static int endOfWord(String text, int start) {
        int i = start;
        while (i < text.length() && isLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** ASCII letters only: the words of the grammar have no others. */
    public static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static Map<String, Word> words() {
        Map<String, Word> words = new HashMap<>();
        for (int i = 0; i < SMALL.length; i++) {
            Role role = i == 0 ? Role.ZERO : i < 10 ? Role.UNIT : Role.TEEN;
            cardinal(words, SMALL[i], SMALL_ORDINALS[i], new Word(role, i));
        }
        for (int i = 0; i < TENS.length; i++) {
            String ordinal = TENS[i].substring(0, TENS[i].length() - 1) + "ieth";
            cardinal(words, TENS[i], ordinal, new Word(Role.TENS, 10L * (i + 2)));
        }
        for (int tens = 0; tens < TENS.length; tens++) {
            for (int unit = 1; unit < 10; unit++) {
                Word glued = new Word(Role.TEEN, 10L * (tens + 2) + unit);
                cardinal(words, TENS[tens] + SMALL[unit], TENS[tens] + SMALL_ORDINALS[unit], glued);
            }
        }
        words.put("nought", new Word(Role.ZERO, 0));
        words.put("naught", new Word(Role.ZERO, 0));
        ordinal(words, "nineth", new Word(Role.UNIT, 9));
        scale(words, Role.HUNDRED, "hundred", 2);
        scale(words, Role.MAGNITUDE, "thousand", 3);
        scale(words, Role.MAGNITUDE, "million", 6);
        scale(words, Role.MAGNITUDE, "billion", 9);
        scale(words, Role.MAGNITUDE, "trillion", 12);
        scale(words, Role.MAGNITUDE, "lakh", 5);
        scale(words, Role.MAGNITUDE, "crore", 7);
        for (String plural : new String[] {"lakhs:lakh", "lac:lakh", "lacs:lakh", "crores:crore"}) {
            String[] parts = plural.split(":");
            words.put(parts[0], Objects.requireNonNull(words.get(parts[1])));
        }
        for (String short_ : new String[] {"mil:6", "mln:6", "mn:6", "bn:9", "bln:9", "tn:12", "tln:12", "trn:12"}) {
            String[] parts = short_.split(":");
            BigDecimal value = BigDecimal.ONE.scaleByPowerOfTen(Integer.parseInt(parts[1]));
            words.put(parts[0], new Word(Role.MAGNITUDE, value, false, false));
        }
        for (String dozen : new String[] {"dozen", "dozens", "doz", "dozs", "dz", "dzs"}) {
            words.put(dozen, new Word(Role.DOZEN, 12));
        }
        return words;
    }

    private static void scale(Map<String, Word> words, Role role, String name, int power) {
        Word word = new Word(role, BigDecimal.ONE.scaleByPowerOfTen(power), false, false);
        cardinal(words, name, name + "th", word);
    }

    private static void cardinal(Map<String, Word> words, String name, String ordinal, Word word) {
        words.put(name, word);
        ordinal(words, ordinal, word);
    }

    private static void ordinal(Map<String, Word> words, String name, Word word) {
        words.put(name, new Word(word.role(), word.value(), true, false));
        words.put(name + "s", new Word(word.role(), word.value(), true, true));
    }
}
