package org.duizhao.bitext.segment;

import java.util.List;
import java.util.regex.Pattern;

/** Reads the level of a heading from its number: 第一章, 一、, （一）, 1. and Chapter 1, I. or First, (I), 1. */
public final class HeadingLevels {

    /** The level of numbers that list items have as well. */
    public static final int LIST_LIKE = 4;

    private static final int LONGEST = 80;
    private static final List<Pattern> LEVELS = List.of(
            Pattern.compile(
                    "^(?:第[一二三四五六七八九十百零\\d]+[编編章篇部][^，。；]{0,40}|(?:Chapter|CHAPTER|Part|PART)\\s+(?:\\d+|[IVXLC]+)\\b.*)"),
            Pattern.compile(
                    "^(?:第[一二三四五六七八九十百零\\d]+[节節][^，。；]{0,40}|[一二三四五六七八九十]{1,3}、.+|[IVX]{1,5}[.\\s]\\s*\\p{Lu}.*|(?:Section|SECTION)\\s+(?:\\d+|[IVX]+)\\b.*"
                            + "|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth),\\s+\\p{Lu}.*)"),
            Pattern.compile("^[（(](?:[一二三四五六七八九十]{1,3}|[IVX]{1,5})[）)].+"),
            Pattern.compile("^\\d{1,2}[.．、]\\s*[\\p{Lu}\\p{IsHan}].*"));
    private static final Pattern ENDED = Pattern.compile(".*[。！？!?；;：:.]$");

    private HeadingLevels() {}

    /** 1 for the outermost; 0 if {@code text} is no numbered heading, but a sentence, say. */
    public static int of(String text) {
        if (text.length() > LONGEST || ENDED.matcher(text).matches()) {
            return 0;
        }
        for (int level = 0; level < LEVELS.size(); level++) {
            if (LEVELS.get(level).matcher(text).matches()) {
                return level + 1;
            }
        }
        return 0;
    }
}
