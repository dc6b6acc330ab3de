package org.duizhao.bitext.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A set of phrases that can be asked, at any place of a text, for the longest one that begins there. */
public final class Phrases {

    private static final int PAIRS = 1 << 14;

    private final Set<String> phrases = new HashSet<>();
    /** For each first character, the lengths of its phrases as bits; null for none. */
    private final int[] lengths = new int[0x10000];
    /** A bit for each pair of first characters that may be those of a phrase. */
    private final long[] pairs = new long[PAIRS / Long.SIZE];

    /** Case is ignored; a phrase of Latin letters counts only as whole words. */
    public Phrases(Collection<String> all) {
        for (String phrase : all) {
            String lower = phrase.toLowerCase(Locale.ROOT);
            if (lower.isEmpty() || lower.length() > 31) {
                throw new IllegalArgumentException("phrase: " + phrase + " (expected: 1 to 31 characters)");
            }
            phrases.add(lower);
            lengths[lower.charAt(0)] |= 1 << lower.length();
            lengths[Character.toUpperCase(lower.charAt(0))] |= 1 << lower.length();
            if (lower.length() > 1) {
                addPairs(lower.charAt(0), lower.charAt(1));
            }
        }
    }

    private void addPairs(char first, char second) {
        for (char one : new char[] {first, Character.toUpperCase(first)}) {
            for (char other : new char[] {second, Character.toUpperCase(second)}) {
                int pair = pair(one, other);
                pairs[pair >> 6] |= 1L << pair;
            }
        }
    }

    private static int pair(char first, char second) {
        return (first * 31 + second) & PAIRS - 1;
    }

    /** Whether a phrase of two characters or more may begin here; of letters whose case is their own matter it says nothing. */
    private boolean mayBegin(String text, int i) {
        if (i + 1 >= text.length()) {
            return false;
        }
        char second = text.charAt(i + 1);
        boolean plain = second < 0x80 || second >= 0x2E80 && second < 0xA000;
        int pair = pair(text.charAt(i), second);
        return !plain || (pairs[pair >> 6] >>> pair & 1) != 0;
    }

    /** Reads a resource: phrases separated by white space, lines that begin with # skipped; _ stands for a space. */
    public static Phrases load(Class<?> near, String resource) {
        try (InputStream in = near.getResourceAsStream(resource)) {
            List<String> words = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.trim().split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .map(word -> word.replace('_', ' '))
                    .toList();
            return new Phrases(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether one begins with this character. */
    public boolean begins(char first) {
        return lengths[first] != 0;
    }

    /** Where the longest phrase that begins at {@code i} ends; {@code i} if none does. */
    public int endOfWord(String text, int i) {
        int bits = lengths[text.charAt(i)];
        if (bits == 0 || isInsideWord(text, i)) {
            return i;
        }
        if (!mayBegin(text, i)) {
            bits &= 2;
        }
        for (int length = 31 - Integer.numberOfLeadingZeros(bits); length > 0; length--) {
            if ((bits & 1 << length) != 0 && i + length <= text.length() && matches(text, i, i + length)) {
                return i + length;
            }
        }
        return i;
    }

    /** Whether a Latin word goes on here: most places of an English text are such, and no phrase begins there. */
    public static boolean isInsideWord(String text, int i) {
        return i > 0 && isLatin(text.charAt(i)) && isLatin(text.charAt(i - 1));
    }

    private boolean matches(String text, int start, int end) {
        boolean latin = isLatin(text.charAt(end - 1));
        if (latin && end < text.length() && isLatin(text.charAt(end))) {
            return false;
        }
        String word = text.substring(start, end);
        return phrases.contains(latin ? word.toLowerCase(Locale.ROOT) : word);
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
