package org.duizhao.bitext.check;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Small counts in words, and others that stand as well in their place. */
final class NumberWords {

    private static final List<String> ZH = List.of("两", "三", "四", "五", "六", "七", "八", "九");
    private static final List<String> EN = List.of("two", "three", "four", "five", "six", "seven", "eight", "nine");

    private NumberWords() {}

    /** The next higher count, of the highest the one below; null if the text is no such word. */
    static @Nullable String another(String word) {
        boolean capital = Character.isUpperCase(word.charAt(0));
        List<String> all = EN.contains(word.toLowerCase(Locale.ROOT)) ? EN : ZH;
        int at = all.indexOf(word.toLowerCase(Locale.ROOT));
        if (at < 0) {
            return null;
        }
        String other = all.get(at + 1 < all.size() ? at + 1 : at - 1);
        return capital ? Character.toUpperCase(other.charAt(0)) + other.substring(1) : other;
    }
}
