package org.duizhao.bitext.align;

/** Punctuation that survives translation, as bits. */
final class Marks {

    static final int QUESTION = 1;
    static final int EXCLAMATION = 2;
    static final int COLON_END = 4;
    static final int QUOTE = 8;
    static final int BRACKET = 16;
    static final int OPEN_END = 32;

    private Marks() {}

    static int of(String sentence) {
        int marks = 0;
        int last = 0;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            marks |= mark(c);
            last = c > ' ' ? c : last;
        }
        if (last == ':' || last == '：') {
            marks |= COLON_END;
        }
        return Character.isLetterOrDigit(last) ? marks | OPEN_END : marks;
    }

    private static int mark(char c) {
        return switch (c) {
            case '?', '？' -> QUESTION;
            case '!', '！' -> EXCLAMATION;
            case '"', '“', '”', '「', '」', '『', '』', '《', '》' -> QUOTE;
            case '(', ')', '（', '）' -> BRACKET;
            default -> 0;
        };
    }
}
