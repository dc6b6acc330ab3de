package org.duizhao.bitext.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words that share out a whole: urban and rural, 进口 and 出口, from {@code wholes.tsv}. */
final class Wholes {

    private static final List<List<List<String>>> WHOLES = read();

    private Wholes() {}

    /** Whether the texts, each beside one figure of a list, name all the parts of one whole. */
    static boolean isNamed(List<String> beside) {
        return WHOLES.stream().anyMatch(whole -> whole.size() == beside.size() && isNamed(whole, beside));
    }

    private static boolean isNamed(List<List<String>> whole, List<String> beside) {
        boolean[] taken = new boolean[whole.size()];
        for (String text : beside) {
            int part = part(whole, text.toLowerCase(Locale.ROOT));
            if (part < 0 || taken[part]) {
                return false;
            }
            taken[part] = true;
        }
        return true;
    }

    /** The part that the text names alone; -1 if it names none or several. */
    private static int part(List<List<String>> whole, String text) {
        int found = -1;
        for (int i = 0; i < whole.size(); i++) {
            if (whole.get(i).stream().anyMatch(word -> holds(text, word))) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private static boolean holds(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean whole = word.charAt(0) > 'z'
                    || (at == 0 || !Character.isLetter(text.charAt(at - 1)))
                            && (end >= text.length() || !Character.isLetter(text.charAt(end)));
            if (whole) {
                return true;
            }
        }
        return false;
    }

    private static List<List<List<String>>> read() {
        try (InputStream in = Wholes.class.getResourceAsStream("wholes.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\t"))
                            .map(part -> List.of(part.split("\\|")))
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
