package org.duizhao.bitext.sound;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How Chinese characters sound, and which English words could be their sound: Beijing is 北 + 京. Syllables are small
 * numbers; a name of up to four syllables is packed into one {@code long}. Both Hanyu Pinyin and Wade-Giles (Hsu, Chung)
 * are known, without tones, apostrophes or hyphens.
 */
public final class Pinyin {

    static final int LONGEST_NAME = 4;
    private static final int LONGEST_SYLLABLE = 6;
    private static final int MOST_READINGS = 40;

    private static final Map<String, List<Integer>> SYLLABLES = new HashMap<>();
    private static final short[][] READINGS = new short[0x9FFF - 0x4E00 + 1][];
    private static final Set<String> HANYU;
    private static final List<String> NAMES = new ArrayList<>();
    private static final short[] NONE = {};

    static {
        load();
        HANYU = Set.copyOf(NAMES);
    }

    private Pinyin() {}

    /** The syllables that {@code han} may be read as; empty for anything but a known character. */
    static short[] readings(char han) {
        if (han < 0x4E00 || han > 0x9FFF) {
            return NONE;
        }
        short[] readings = READINGS[han - 0x4E00];
        return readings == null ? NONE : readings;
    }

    /** The syllable, in Hanyu Pinyin, that {@code han} may be read as, the first if there are several; empty if not known. */
    static String syllable(char han) {
        short[] readings = readings(han);
        return readings.length == 0 ? "" : NAMES.get(readings[0] - 1);
    }

    /** All names of two to four syllables, packed, that {@code lowerCaseWord} may spell; or its single syllables. */
    static List<Long> namesSpelled(String lowerCaseWord) {
        List<Long> names = new ArrayList<>();
        spell(lowerCaseWord, 0, 0, 0, names);
        return names;
    }

    /** How many syllables of pinyin the word consists of; 0 if it is no pinyin. */
    public static int syllables(String word) {
        String letters = word.toLowerCase(Locale.ROOT);
        if (letters.length() > 24 || !letters.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '\'' || c == 'ü')) {
            return 0;
        }
        int[] fewest = new int[letters.length() + 1];
        for (int end = 1; end <= letters.length(); end++) {
            fewest[end] = letters.charAt(end - 1) == '\'' ? fewest[end - 1] : 0;
            for (int start = Math.max(0, end - 6); start < end; start++) {
                boolean reached = start == 0 || fewest[start] > 0;
                if (reached && HANYU.contains(letters.substring(start, end).replace('ü', 'v'))) {
                    int count = fewest[start] + 1;
                    fewest[end] = fewest[end] == 0 ? count : Math.min(fewest[end], count);
                }
            }
        }
        return fewest[letters.length()];
    }

    static long append(long name, int syllable) {
        return (name << 12) | syllable;
    }

    private static void spell(String word, int at, long name, int count, List<Long> names) {
        if (at == word.length() && count > 0) {
            names.add(name);
            return;
        }
        if (count == LONGEST_NAME || names.size() >= MOST_READINGS) {
            return;
        }
        for (int end = Math.min(word.length(), at + LONGEST_SYLLABLE); end > at; end--) {
            List<Integer> found = SYLLABLES.get(word.substring(at, end));
            if (found != null) {
                for (int syllable : found) {
                    spell(word, end, append(name, syllable), count + 1, names);
                }
            }
        }
    }

    private static void load() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Pinyin.class.getResourceAsStream("pinyin.tsv"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0 && !line.startsWith("#")) {
                    NAMES.add(line.substring(0, tab));
                    addReadings(line.substring(tab + 1), (short) NAMES.size());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = 0; i < NAMES.size(); i++) {
            addSpelling(NAMES.get(i), i + 1);
            addSpelling(WadeGiles.of(NAMES.get(i)), i + 1);
        }
    }

    private static void addSpelling(String spelling, int syllable) {
        List<Integer> known = SYLLABLES.computeIfAbsent(spelling, s -> new ArrayList<>());
        if (!known.contains(syllable)) {
            known.add(syllable);
        }
    }

    private static void addReadings(String characters, short syllable) {
        for (int i = 0; i < characters.length(); i++) {
            int at = characters.charAt(i) - 0x4E00;
            short[] old = READINGS[at] == null ? NONE : READINGS[at];
            short[] all = java.util.Arrays.copyOf(old, old.length + 1);
            all[old.length] = syllable;
            READINGS[at] = all;
        }
    }
}
