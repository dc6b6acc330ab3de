package org.duizhao.ingest.extract.layout;

import java.util.List;

/** Where a text in both languages changes from one to the other. */
final class Scripts {

    /** So many words in Latin letters are no name within a Chinese sentence. */
    private static final int WORDS = 3;

    private Scripts() {}

    /** Whether a line is in another language than the paragraph above it. */
    static boolean changes(List<Paragraphs.Placed> paragraph, Line line) {
        String text = line.text();
        boolean chinese =
                paragraph.stream().anyMatch(placed -> isChinese(placed.line().text()));
        if (chinese) {
            return han(text) == 0 && text.split("\\P{IsLatin}+").length >= WORDS;
        }
        return Chars.isHan(Chars.first(text)) && isChinese(text);
    }

    /** Quotes and dashes belong to the language of what is before them. */
    static boolean endsChinese(String line) {
        int last = Chars.last(line);
        return Chars.isCjk(last) || Chars.isWide(last) && isChinese(line);
    }

    private static boolean isChinese(String text) {
        return 3 * han(text) > text.codePoints().filter(Character::isLetter).count();
    }

    private static long han(String text) {
        return text.codePoints().filter(Chars::isHan).count();
    }
}
