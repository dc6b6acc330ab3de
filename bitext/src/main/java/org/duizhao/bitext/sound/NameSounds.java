package org.duizhao.bitext.sound;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a foreign name sounds, as far as Chinese keeps it: its consonants in nine classes, since 克林顿 and Clinton share
 * k-l-n-t-n and no vowel reliably. One consonant after its like is dropped (丹尼尔 is t-n-l, as Daniel is).
 *
 * <p>Classes: P (b, p), T (d, t), K (g, k, hard c, q), S (s, z, soft c, j, sh, ch), F (f, v, w), L (l, r), M, N, H.
 */
final class NameSounds {

    private static final int MOST = 24;
    private static final String VOWELS = "aeiouy";

    /** Syllables of Hanyu Pinyin that do not sound as their first letter says; the classes that they may be, parted by /. */
    private static final Map<String, String> ODD_SYLLABLES = Map.ofEntries(
            Map.entry("jia", "K"),
            Map.entry("ji", "K/S"),
            Map.entry("jin", "KN/SN"),
            Map.entry("er", "L"),
            Map.entry("wu", ""),
            Map.entry("hua", "F/H"),
            Map.entry("hui", "F/H"),
            Map.entry("huai", "F"),
            Map.entry("rang", "SN"),
            Map.entry("re", "S"),
            Map.entry("ri", "S"),
            Map.entry("ci", "S/T"));

    private NameSounds() {}

    /** The skeletons that an English name, in lower case, may have in Chinese. */
    static Set<String> ofEnglish(String name) {
        List<StringBuilder> readings = new ArrayList<>(List.of(new StringBuilder()));
        int at = 0;
        while (at < name.length()) {
            int length = Math.min(cluster(name, at), name.length() - at);
            readings = extended(readings, classes(name, at, length));
            at += length;
        }
        Set<String> skeletons = new LinkedHashSet<>();
        readings.forEach(reading -> skeletons.add(withoutRepeats(reading)));
        return skeletons;
    }

    /** The classes that a syllable of Hanyu Pinyin may stand for, parted by /; empty for a vowel. */
    static String ofSyllable(String syllable) {
        String odd = ODD_SYLLABLES.get(syllable);
        if (odd != null) {
            return odd;
        }
        String first = ofInitial(syllable.charAt(0));
        return syllable.endsWith("n") || syllable.endsWith("ng") ? first + "N" : first;
    }

    private static String ofInitial(char initial) {
        return switch (initial) {
            case 'b', 'p' -> "P";
            case 'd', 't' -> "T";
            case 'g', 'k' -> "K";
            case 'j', 'q', 'x', 'z', 'c', 's' -> "S";
            case 'f', 'w' -> "F";
            case 'l', 'r' -> "L";
            case 'm' -> "M";
            case 'n' -> "N";
            case 'h' -> "H";
            default -> "";
        };
    }

    /** {@code skeleton} without a class that follows its like. */
    static String withoutRepeats(CharSequence skeleton) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < skeleton.length(); i++) {
            if (i == 0 || skeleton.charAt(i) != skeleton.charAt(i - 1)) {
                kept.append(skeleton.charAt(i));
            }
        }
        return kept.toString();
    }

    /** How many letters at {@code at} make one sound. */
    private static int cluster(String name, int at) {
        for (String cluster : List.of("sch", "tch", "sh", "ch", "ph", "th", "gh", "ck", "wh", "kn", "ng", "qu", "tz")) {
            if (name.startsWith(cluster, at)) {
                return cluster.length();
            }
        }
        return 1;
    }

    private static List<String> classes(String name, int at, int length) {
        String letters = name.substring(at, at + length);
        char next = at + length < name.length() ? name.charAt(at + length) : ' ';
        boolean beforeVowel = VOWELS.indexOf(next) >= 0;
        boolean soft = next == 'e' || next == 'i' || next == 'y';
        return switch (letters) {
            case "sch", "sh", "tch", "tz", "s", "z" -> List.of("S");
            case "ch" -> List.of("S", "K");
            case "ph", "f" -> List.of("F");
            case "th" -> List.of("T", "S");
            case "gh" -> List.of("", "K");
            case "ck", "k", "q", "qu" -> List.of("K");
            case "kn" -> at == 0 ? List.of("N") : List.of("KN");
            case "ng" -> beforeVowel ? List.of("NK", "N") : List.of("N");
            case "b", "p" -> List.of("P");
            case "d", "t" -> List.of("T");
            case "c" -> List.of(soft ? "S" : "K");
            case "g" -> soft ? List.of("S", "K") : List.of("K");
            case "j" -> List.of("S", "");
            case "x" -> List.of("KS", "S");
            case "v" -> List.of("F");
            case "w", "wh" -> beforeVowel ? List.of("F", "") : List.of("");
            case "l" -> List.of("L");
            case "r" -> beforeVowel ? List.of("L") : List.of("", "L");
            case "m" -> beforeVowel ? List.of("M") : List.of("M", "N");
            case "n" -> List.of("N");
            case "h" -> next == ' ' ? List.of("") : at == 0 ? List.of("H") : List.of("", "H");
            default -> List.of("");
        };
    }

    private static List<StringBuilder> extended(List<StringBuilder> readings, List<String> classes) {
        List<StringBuilder> longer = new ArrayList<>();
        for (StringBuilder reading : readings) {
            for (String sound : classes) {
                if (longer.size() < MOST) {
                    longer.add(new StringBuilder(reading).append(sound));
                }
            }
        }
        return longer;
    }
}
