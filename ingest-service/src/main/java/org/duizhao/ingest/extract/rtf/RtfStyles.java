package org.duizhao.ingest.extract.rtf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which styles are those of headings and of entries of a table of contents. */
final class RtfStyles {

    private static final Pattern HEADING = Pattern.compile("^(?:heading|标题|標題) ?(\\d)");
    private static final Pattern CONTENTS = Pattern.compile("^(?:toc|目录|目錄) ?\\d");
    /** Outline levels from here on are those of text. */
    private static final int TEXT_LEVEL = 9;

    private final Map<Integer, Integer> headings = new HashMap<>();
    private final Set<Integer> contents = new HashSet<>();

    void named(int style, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Matcher heading = HEADING.matcher(lower);
        if (heading.find()) {
            headings.put(style, heading.group(1).charAt(0) - '0');
        }
        if (CONTENTS.matcher(lower).find()) {
            contents.add(style);
        }
    }

    void outline(int style, int level) {
        if (level < TEXT_LEVEL) {
            headings.put(style, level + 1);
        }
    }

    /** The level of a heading, from 1; 0 for what is none. */
    int heading(int style) {
        return headings.getOrDefault(style, 0);
    }

    boolean isContents(int style) {
        return contents.contains(style);
    }

    /** The level of a heading that a paragraph itself states, from 1, else the one before. */
    static int stated(int level, int before) {
        return level < TEXT_LEVEL ? level + 1 : before;
    }
}
