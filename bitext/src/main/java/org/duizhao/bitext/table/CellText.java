package org.duizhao.bitext.table;

import java.util.regex.Pattern;
import org.duizhao.bitext.segment.LanguageRuns;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** What the text of a cell is. */
final class CellText {

    /** What stands around a number and says only how exactly it is meant: 5.5左右, around 5.5. */
    private static final Pattern QUALIFIER = Pattern.compile(
            "^(?:大?约|不低于|不少于|不高于|不超过|超过?|高于|低于|(?i:around|about|over|under|above|below|nearly|at (?:least|most)|(?:no )?(?:more|less|fewer) than|up to) )|(?:左右|以上|以内|以下|上下|(?i: or (?:so|more|above|less|below|over|fewer)))$");

    private static final Pattern VALUE = Pattern.compile(
            "[\\s(（〔\\[<>≤≥≈~～约+＋\\-−–—±¥$￥€£]*[\\d０-９][\\d０-９,，.．\\s]*(?:[%％‰]|[\\p{L}/²³·°℃㎡]{1,8})?\\s*[)）〕\\]*]*");
    private static final Pattern NONE = Pattern.compile("[-–—−…·.*/\\s#]*|N/?A|n/?a");
    private static final Pattern TIME =
            Pattern.compile("(?:19|20)\\d\\d\\s*(?:年度?|[AEae])?|\\d{1,4}\\s*[年月日季号]度?|第?[一二三四]季度|第[一二三四]季|Q[1-4]");
    private static final Pattern TIMES = Pattern.compile(
            "(?:19|20)\\d\\d\\s*(?:[年/.-]\\s*\\d{0,2}月?)?|Q[1-4]|" + "\\d{1,2}(?:\\s*[-—–~至]\\s*\\d{1,2})?\\s*[月季日]");
    private static final Pattern COUNTED = Pattern.compile("(?<![A-Za-z\\d.])\\d(?![A-Za-z])");
    private static final int LONGEST_HEAD = 80;
    private static final Pattern ACRONYM = Pattern.compile("[A-Z0-9.&-]{1,6}");

    private CellText() {}

    static boolean isBlank(String text) {
        return NONE.matcher(text).matches();
    }

    /** A year or a month, which heads a column. */
    static boolean isTime(String text) {
        return TIME.matcher(text.strip()).matches();
    }

    /** Whether the text has a number that is no time and no part of a name (PM2.5), or is too long for a head. */
    static boolean saysValue(String text) {
        return text.length() > LONGEST_HEAD
                || COUNTED.matcher(TIMES.matcher(text).replaceAll(" ")).find();
    }

    /** The text without the words that say only how exactly its number is meant. */
    static String unqualified(String text) {
        return QUALIFIER.matcher(text.strip()).replaceAll("").strip();
    }

    /** A number, with a short unit perhaps. */
    static boolean isValue(String text) {
        return VALUE.matcher(unqualified(text)).matches() && !isTime(text);
    }

    /** The language that the text is in; null for numbers, signs, units that both languages write so, and acronyms. */
    static @Nullable Language language(String text) {
        String plain = text.strip();
        if (ACRONYM.matcher(plain).matches() || UnitWords.isSymbol(plain)) {
            return null;
        }
        return LanguageRuns.of(plain);
    }
}
