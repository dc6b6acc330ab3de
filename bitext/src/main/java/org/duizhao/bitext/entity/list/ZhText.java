package org.duizhao.bitext.entity.list;

import org.duizhao.bitext.text.Folding;

/**
 * Chinese text as its names are written: folded, and without the spaces of letter-spaced words and the line ends inside
 * a sentence. Knows where every character stands in the original.
 */
public final class ZhText {

    private final String text;
    private final int[] origin;

    private ZhText(String text, int[] origin) {
        this.text = text;
        this.origin = origin;
    }

    public static ZhText of(String original) {
        String folded = Folding.fold(original);
        StringBuilder kept = new StringBuilder(folded.length());
        int[] origin = new int[folded.length()];
        for (int i = 0; i < folded.length(); i++) {
            int end = i;
            while (end < folded.length() && end - i < 4 && Character.isWhitespace(folded.charAt(end))) {
                end++;
            }
            if (end > i && joins(folded, i, end)) {
                i = end - 1;
                continue;
            }
            origin[kept.length()] = i;
            kept.append(folded.charAt(i));
        }
        return new ZhText(kept.toString(), origin);
    }

    private static boolean joins(String text, int start, int end) {
        if (start == 0 || end == text.length() || !isHan(text.charAt(start - 1)) || !isHan(text.charAt(end))) {
            return false;
        }
        int lines = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                return false;
            }
            lines += c == '\n' ? 1 : 0;
        }
        return lines == 1 || lines == 0 && (standsAlone(text, start - 1) || standsAlone(text, end));
    }

    private static boolean standsAlone(String text, int at) {
        return (at == 0 || Character.isWhitespace(text.charAt(at - 1)))
                && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
    }

    public static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF || c == '〇';
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** Where the character at {@code index} starts in the original. */
    public int start(int index) {
        return origin[index];
    }

    /** Where the character before {@code index} ends in the original. */
    public int end(int index) {
        return origin[index - 1] + 1;
    }
}
