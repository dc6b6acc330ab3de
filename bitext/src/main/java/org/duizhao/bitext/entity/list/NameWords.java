package org.duizhao.bitext.entity.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.duizhao.bitext.lexicon.EnStemmer;

/** The words of English names as they are compared: stems, and digits for whatever a number is written with. */
public final class NameWords {

    private static final Set<String> SMALL =
            EnWords.words("of for on and in the at to by with a an 's ' no . ( ) , plus - \"");
    private static final List<String> ORDINALS = List.of(
            "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
                    .split(" "));
    private static final List<String> CARDINALS =
            List.of("zero one two three four five six seven eight nine ten eleven twelve".split(" "));
    private static final List<String> ROMAN = List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");

    private NameWords() {}

    /** The words that say something, in their order. */
    public static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        for (String token : EnTokens.words(name)) {
            for (String word : token.toLowerCase(Locale.ROOT).split("-")) {
                if (!SMALL.contains(word) && !word.isEmpty()) {
                    words.add(word(word));
                }
            }
        }
        return words;
    }

    /** A lower-case word as it is compared: its stem, or digits if it is a number. */
    public static String word(String word) {
        String plain = word.replace("'", "").replace("ü", "v").replace("lyu", "lv");
        String number = number(plain);
        return number.equals(plain) ? EnStemmer.stem(plain) : number;
    }

    /** Numbers as digits, whatever they are written with. */
    private static String number(String word) {
        for (Map.Entry<Integer, List<String>> list :
                Map.of(1, ORDINALS, 2, CARDINALS, 3, ROMAN).entrySet()) {
            int value = list.getValue().indexOf(word);
            if (value > 0) {
                return String.valueOf(value);
            }
        }
        if (word.length() > 1 && word.length() < 6 && Character.isDigit(word.charAt(1))) {
            return word.replaceAll("[a-z]", "");
        }
        int digits = 0;
        while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        boolean ordinal = digits > 0 && Set.of("st", "nd", "rd", "th", "").contains(word.substring(digits));
        return ordinal ? word.substring(0, digits) : word;
    }

    /** All words of some phrases. */
    public static Set<String> all(List<String> phrases) {
        Set<String> words = new HashSet<>();
        for (String phrase : phrases) {
            for (String word : phrase.toLowerCase(Locale.ROOT).split("[ -]+")) {
                words.add(word(word.endsWith("'s") ? word.substring(0, word.length() - 2) : word));
            }
        }
        return words;
    }
}
