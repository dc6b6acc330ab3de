package org.duizhao.ingest.extract;

/** How much of a text that was recognised is not what is written. */
final class CharacterErrors {

    private CharacterErrors() {}

    /** Characters to insert, to delete and to change, of those of the truth, white space aside; 0 if nothing is wrong. */
    static double rate(String read, String truth) {
        String wanted = Comparison.folded(truth);
        return (double) distance(Comparison.folded(read), wanted) / wanted.length();
    }

    /** V. I. Levenshtein, "Binary codes capable of correcting deletions, insertions and reversals", 1966. */
    private static int distance(String read, String wanted) {
        int[] row = new int[wanted.length() + 1];
        for (int j = 0; j <= wanted.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= read.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= wanted.length(); j++) {
                int change = diagonal + (read.charAt(i - 1) == wanted.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[wanted.length()];
    }
}
