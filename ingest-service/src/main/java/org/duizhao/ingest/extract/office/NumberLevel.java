package org.duizhao.ingest.extract.office;

/** How one level of a numbered list counts and what it shows. */
final class NumberLevel {

    int start = 1;
    boolean hasStart;
    /** As in {@link ListNumber#of}. */
    String format = "decimal";
    /** The number with what stands around it; %1 to %9 are the numbers of the levels. */
    String text = "";
    /** tab, space or nothing */
    String suffix = "tab";
    /** Whether all numbers in it are plain ones. */
    boolean legal;
    /** The level, from 1, after which it counts anew; 0 for none, -1 for each above it. */
    int restart = -1;

    String style = "";
    boolean defined;

    /** The same with another first number. */
    NumberLevel from(int other) {
        NumberLevel level = new NumberLevel();
        level.start = other;
        level.hasStart = true;
        level.format = format;
        level.text = text;
        level.suffix = suffix;
        level.legal = legal;
        level.restart = restart;
        level.style = style;
        level.defined = defined;
        return level;
    }
}
