package org.duizhao.ingest.extract.office;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of a paragraph style says, in the languages in which the programs name their own. */
final class HeadingName {

    private static final Pattern HEADING =
            Pattern.compile("(?:heading|标题|標題|überschrift)\\s*(\\d{1,2})", Pattern.CASE_INSENSITIVE);

    private HeadingName() {}

    /** The level of a heading, from 1; 0 for what is none. */
    static int level(String style) {
        Matcher heading = HEADING.matcher(style);
        if (heading.matches()) {
            return Integer.parseInt(heading.group(1));
        }
        return style.toLowerCase(Locale.ROOT).matches("title|标题|標題") ? 1 : 0;
    }

    /** Whether it is for entries of a table of contents. */
    static boolean isContents(String style) {
        return style.toLowerCase(Locale.ROOT).matches("(?:toc|目录|目錄)\\s*\\d|table of figures");
    }
}
