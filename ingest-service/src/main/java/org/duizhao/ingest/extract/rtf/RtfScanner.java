package org.duizhao.ingest.extract.rtf;

import java.nio.charset.StandardCharsets;

/** Splits a file into groups, control words and the bytes of its text. */
final class RtfScanner {

    /** Receives what stands in the file, in its order. */
    interface Handler {

        void open();

        void close();

        /** {@code \*}: the destination that follows may be skipped by who does not know it. */
        void optional();

        /** @param value 0 where the word has none, {@code given} then being false */
        void control(String word, int value, boolean given);

        /** A byte of text, in the code page of its font. */
        void text(byte one);

        /** A character that has no byte. */
        void character(char one);
    }

    private static final int LONGEST_WORD = 32;

    private final byte[] file;
    private int at;

    private RtfScanner(byte[] file) {
        this.file = file;
    }

    static void scan(byte[] file, Handler handler) {
        new RtfScanner(file).scan(handler);
    }

    private void scan(Handler handler) {
        while (at < file.length) {
            byte one = file[at++];
            switch (one) {
                case '{' -> handler.open();
                case '}' -> handler.close();
                case '\\' -> afterBackslash(handler);
                case '\r', '\n', 0 -> {
                    // Means nothing.
                }
                default -> handler.text(one);
            }
        }
    }

    private void afterBackslash(Handler handler) {
        if (at >= file.length) {
            return;
        }
        int one = file[at];
        if (isLetter(one)) {
            word(handler);
            return;
        }
        at++;
        switch (one) {
            case '\'' -> hex(handler);
            case '*' -> handler.optional();
            case '~' -> handler.character('\u00A0');
            case '_' -> handler.character('\u2011');
            case '-' -> handler.character('\u00AD');
            case '\r', '\n' -> handler.control("par", 0, false);
            case '\t' -> handler.character('\t');
            case '\\', '{', '}' -> handler.text((byte) one);
            default -> {
                // A mark of an index or a formula.
            }
        }
    }

    private void hex(Handler handler) {
        if (at + 2 > file.length) {
            return;
        }
        int high = Character.digit(file[at], 16);
        int low = Character.digit(file[at + 1], 16);
        if (high >= 0 && low >= 0) {
            handler.text((byte) (16 * high + low));
            at += 2;
        }
    }

    private void word(Handler handler) {
        int start = at;
        while (at < file.length && isLetter(file[at]) && at - start < LONGEST_WORD) {
            at++;
        }
        String word = new String(file, start, at - start, StandardCharsets.US_ASCII);
        boolean negative = at < file.length && file[at] == '-';
        int digits = at + (negative ? 1 : 0);
        int end = digits;
        long value = 0;
        while (end < file.length && file[end] >= '0' && file[end] <= '9' && end - digits < 10) {
            value = 10 * value + file[end++] - '0';
        }
        boolean given = end > digits;
        at = given ? end : at;
        if (at < file.length && file[at] == ' ') {
            at++;
        }
        int number = (int) Math.min(Integer.MAX_VALUE, value);
        if (word.equals("bin")) {
            at = (int) Math.min(file.length, (long) at + number);
        } else {
            handler.control(word, negative ? -number : number, given);
        }
    }

    private static boolean isLetter(int one) {
        return one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z';
    }
}
