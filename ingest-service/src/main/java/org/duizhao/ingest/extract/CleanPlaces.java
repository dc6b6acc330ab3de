package org.duizhao.ingest.extract;

import java.text.Normalizer;

/** Where each character of a text went when it was cleaned. */
final class CleanPlaces {

    private CleanPlaces() {}

    /** For each index of {@code raw}, its end included, one of {@code clean}; never less than the one before. */
    static int[] of(String raw, String clean) {
        int[] places = new int[raw.length() + 1];
        int at = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean blank = isBlank(c);
            if (!blank && at < clean.length() && isBlank(clean.charAt(at)) && clean.charAt(at) != c) {
                at++;
            }
            places[i] = at;
            at += length(c, clean, at, blank && !endsBlank(raw, i));
        }
        places[raw.length()] = clean.length();
        return places;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    /** The last of several blanks is the one that stays. */
    private static boolean endsBlank(String raw, int i) {
        return i + 1 < raw.length() && !isBlank(raw.charAt(i + 1));
    }

    /** How much of the clean text is this character. */
    private static int length(char c, String clean, int at, boolean dropped) {
        if (dropped || at >= clean.length()) {
            return 0;
        }
        if (clean.charAt(at) == c || isBlank(c) && isBlank(clean.charAt(at))) {
            return 1;
        }
        String mapped = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        if (clean.startsWith(mapped, at)) {
            return mapped.length();
        }
        String parts = Normalizer.normalize(clean.substring(at, at + 1), Normalizer.Form.NFD);
        return parts.indexOf(c) == 0 ? 1 : 0;
    }
}
