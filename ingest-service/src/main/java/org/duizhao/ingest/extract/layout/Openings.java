package org.duizhao.ingest.extract.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.events.Block;
import org.duizhao.ingest.extract.wire.Piece;

/** What a paragraph is, as far as its first characters say: numbered headings of official reports, notes, list items. */
public final class Openings {

    private static final String HAN_NUMBER = "[一二三四五六七八九十百〇零]{1,4}";
    private static final Pattern CHAPTER = Pattern.compile(
            "^(?:第" + HAN_NUMBER + "[章编編篇部]|" + HAN_NUMBER + "、|[IVXⅠ-Ⅻ]{1,5}(?:[.、．]|\\s)\\s*(?=\\p{Lu}|\\p{IsHan})"
                    + "|(?:Part|Chapter)\\s+(?:[IVX]+|\\d+|One|Two|Three|Four|Five)\\b)");
    private static final Pattern SECTION = Pattern.compile("^(?:第" + HAN_NUMBER + "[节節]|[（(]" + HAN_NUMBER + "[）)])");
    private static final Pattern NOTE =
            Pattern.compile("^(?:[\\[［〔]\\d{1,3}[\\]］〕]|[①-⑳㉑-㊿]|注\\d{0,3}[:：]|註\\d{0,3}[:：])");
    private static final Pattern FOOT_MARK = Pattern.compile("^(?:\\d{1,3}|[*†‡])[\\s\\p{IsHan}\\p{Lu}]");
    private static final Pattern DATE_OR_REMARK = Pattern.compile(
            "[（(][^）)]*[）)]|[（(]?\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?[）)]?|\\p{Lu}\\p{L}+ (?:\\d{1,2}, )?\\d{4}"
                    + "|\\d{1,2} \\p{Lu}\\p{L}+ \\d{4}");
    private static final Pattern BULLET =
            Pattern.compile("^(?:[•●○■□◆▪◦‣]\\s*|[·–*-]\\s+|（\\d{1,2}）\\s*|[（(]?\\d{1,2}[）)]\\s+)(?=\\S)");
    private static final Pattern COUNTED = Pattern.compile("^\\d{1,2}(?:[.．、]\\s+|[．、])(?=\\D)");
    /** What a list has before its items, white space aside. */
    private static final Pattern LABEL = Pattern.compile("[•●○■□◆▪◦‣·–*-]|[（(]?(?:\\d{1,2}|" + HAN_NUMBER
            + "|[a-z]|[ivx]{1,4})[）)]|(?:\\d{1,2}|[A-Za-z])[.．]|(?:\\d{1,2}|" + HAN_NUMBER + ")、");

    private static final Pattern NOTES_TITLE =
            Pattern.compile("^(?:注\\s?释|注\\s?釋|註\\s?釋|名词解释|名詞解釋|脚注|Notes?|Footnotes?|Endnotes?)\\s*[:：]?$");
    private static final int MAX_HEADING = 80;

    private Openings() {}

    /** A piece of the kind that the text shows. */
    public static Piece piece(int page, String text) {
        int level = headingLevel(text);
        if (level > 0) {
            return Piece.of(Block.Kind.HEADING, level, page, text);
        }
        if (NOTE.matcher(text).find()) {
            return Piece.of(Block.Kind.FOOTNOTE, 0, page, text);
        }
        boolean item = BULLET.matcher(text).find();
        return Piece.of(item ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH, 0, page, text);
    }

    /** 0 where the text does not look like a heading. A heading is short and no sentence. */
    public static int headingLevel(String text) {
        if (text.isEmpty() || Chars.width(text) > MAX_HEADING || endsSentence(text) || text.indexOf('。') >= 0) {
            return 0;
        }
        if (CHAPTER.matcher(text).find()) {
            return 1;
        }
        return SECTION.matcher(text).find() ? 2 : 0;
    }

    static boolean endsSentence(String text) {
        return "。！？；：.!?;:,，、".indexOf(Chars.last(text)) >= 0;
    }

    /** Whether a paragraph may end here. */
    static boolean isComplete(String text) {
        return "。！？：.!?:”\"".indexOf(Chars.last(text)) >= 0;
    }

    /** Whether a line can only be the beginning of something. */
    static boolean opens(String line) {
        Matcher section = SECTION.matcher(line);
        return CHAPTER.matcher(line).find()
                || section.find()
                || isNote(line)
                || BULLET.matcher(line).find()
                || COUNTED.matcher(line).find();
    }

    /** Whether this is the number or bullet of a list item, without the item. */
    static boolean isLabel(String text) {
        return LABEL.matcher(text).matches();
    }

    /** Whether two lines begin with labels of one list. */
    static boolean areSiblings(String line, String other) {
        String shape = shape(line);
        return !shape.isEmpty() && shape.equals(shape(other));
    }

    /** The label with what is counted in it taken out. */
    private static String shape(String line) {
        Matcher label = LABEL.matcher(line);
        return label.lookingAt() && opens(line) ? label.group().replaceAll("[\\p{L}\\d]+", "1") : "";
    }

    static boolean isNote(String line) {
        return NOTE.matcher(line).find();
    }

    /** Whether a line at the foot of a page can be the first of a note. */
    static boolean marksNote(String line) {
        return isNote(line) || FOOT_MARK.matcher(line).find();
    }

    /** A date or a remark in brackets, which a title block has in lines of their own. */
    static boolean standsAlone(String line) {
        return DATE_OR_REMARK.matcher(line).matches();
    }

    static boolean isNotesTitle(String line) {
        return NOTES_TITLE.matcher(line).matches();
    }
}
