package org.duizhao.bitext.claim.indicator;

import java.util.Arrays;
import java.util.Set;

/**
 * Words that are looked for as a pattern of alternatives would: of those that stand at a place the first. Only those are tried
 * that may begin there.
 */
final class Words {

    private static final int PLACES = 256;

    private final Set<String> all;
    /** By the lower half of their first character, in their order. */
    private final String[][] byFirst = new String[PLACES][0];

    private Words(String[] words) {
        all = Set.copyOf(Arrays.asList(words));
        for (String word : words) {
            int place = word.charAt(0) % PLACES;
            String[] more = Arrays.copyOf(byFirst[place], byFirst[place].length + 1);
            more[more.length - 1] = word;
            byFirst[place] = more;
        }
    }

    /** @param alternatives with {@code |} between them */
    static Words of(String alternatives) {
        return new Words(alternatives.split("\\|"));
    }

    boolean contains(String word) {
        return all.contains(word);
    }

    /** Where the first of them that stands at a place ends; negative where none does. */
    int end(String text, int at) {
        if (at < text.length()) {
            for (String word : byFirst[text.charAt(at) % PLACES]) {
                if (text.startsWith(word, at)) {
                    return at + word.length();
                }
            }
        }
        return -1;
    }

    /** Where one stands, from a place on; negative where none does. */
    int next(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (end(text, at) >= 0) {
                return at;
            }
        }
        return -1;
    }

    boolean isIn(String text) {
        return next(text, 0) >= 0;
    }
}
