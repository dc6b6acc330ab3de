package org.duizhao.ingest.extract.layout;

import java.lang.Character.UnicodeScript;

/** What matters about a character when lines are joined. */
final class Chars {

    private static final String CLOSING = "，。、；：？！”’）》〉】」』〕…—·.,;:?!)]}%％℃°\"'";

    private Chars() {}

    /** Set without spaces around it: Han, and the punctuation and forms that go with it. */
    static boolean isWide(int c) {
        if (c < 0x2E80) {
            return c == '“' || c == '”' || c == '‘' || c == '’' || c == '—' || c == '…' || c == '·' || c == '∶';
        }
        return c < 0xA4D0
                || c >= 0xAC00 && c < 0xD7B0
                || c >= 0xF900 && c < 0xFB00
                || c >= 0xFE30 && c < 0xFFF0
                || c >= 0x20000;
    }

    /** Han, or punctuation that only Chinese uses; quotes and dashes belong to both. */
    static boolean isCjk(int c) {
        return c >= 0x2E80 && isWide(c);
    }

    static boolean isHan(int c) {
        return c >= 0x2E80 && UnicodeScript.of(c) == UnicodeScript.HAN;
    }

    /** Whether one text ends in Han letters and the other begins with Latin ones, or the other way round. */
    static boolean changesScript(String text, String next) {
        int before = text.codePoints().filter(Character::isLetter).reduce(' ', (one, two) -> two);
        int after = next.codePoints().filter(Character::isLetter).findFirst().orElse(' ');
        return before != ' ' && after != ' ' && isHan(before) != isHan(after);
    }

    /** May not begin a line, so it stays with what is before it. */
    static boolean isClosing(int c) {
        return CLOSING.indexOf(c) >= 0;
    }

    /** Columns on a screen: two for Han. */
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += isCjk(text.codePointAt(i)) ? 2 : 1;
        }
        return width;
    }

    static int first(String text) {
        return text.isEmpty() ? ' ' : text.codePointAt(0);
    }

    static int last(String text) {
        return text.isEmpty() ? ' ' : text.codePointBefore(text.length());
    }

    /**
     * What would move to the line before if there were room: a Han character with its closing marks, or all up to the
     * next Han character or space, as 9.3%、11.6%。
     */
    static String firstChunk(String line) {
        int end = Character.charCount(first(line));
        if (!isHan(first(line))) {
            while (end < line.length() && line.charAt(end) != ' ' && !isHan(line.codePointAt(end))) {
                end++;
            }
        }
        while (end < line.length() && isClosing(line.charAt(end))) {
            end++;
        }
        return line.substring(0, Math.min(end, line.length()));
    }
}
