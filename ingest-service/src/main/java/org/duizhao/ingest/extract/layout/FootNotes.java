package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The notes at the foot of pages: lines smaller than the text, the first of which has a note's mark. */
final class FootNotes {

    private static final double SMALLER = 0.92;
    private static final double LOW = 0.5;
    /** Lines of notes stand closer, in ems. */
    private static final double LEADING = 1.6;

    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,3})(?=\\D)");

    private final double bodySize;

    FootNotes(List<List<Line>> pages) {
        Map<Double, Integer> sizes = new HashMap<>();
        pages.forEach(page ->
                page.forEach(line -> sizes.merge(line.size(), line.text().length(), Integer::sum)));
        this.bodySize = sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(10.0);
    }

    /**
     * The index of the line at which the notes of a column or page begin, from where on all lines are small and in the lower
     * half of the page; the rest of a note of the page before may come first. The number of lines where there are none.
     */
    int start(List<Line> lines, double pageHeight) {
        int start = lines.size();
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            if (line.size() > SMALLER * bodySize || line.baseline() < LOW * pageHeight) {
                break;
            }
            start = Openings.marksNote(line.text()) || isAbove(i, start, lines) ? i : start;
        }
        return start;
    }

    private static boolean isAbove(int i, int start, List<Line> lines) {
        Line line = lines.get(i);
        return start == i + 1
                && start < lines.size()
                && lines.get(start).baseline() - line.baseline() < LEADING * line.size();
    }

    /**
     * The glyphs of a page, in which a raised 1 that a note of the page explains is [1], as other formats have it, and powers and indices are
     * the characters that there are for them.
     */
    List<Glyph> marked(List<Line> lines, double pageHeight) {
        int start = start(lines, pageHeight);
        Set<String> numbers = new HashSet<>();
        List<Glyph> glyphs = new ArrayList<>();
        for (Line line : lines.subList(start, lines.size())) {
            Matcher number = NUMBER.matcher(line.text());
            if (number.find()) {
                numbers.add(number.group(1));
            }
            glyphs.addAll(
                    number.hitEnd() || !number.reset().find() ? line.glyphs() : inBrackets(line.glyphs(), number));
        }
        for (Line line : lines.subList(0, start)) {
            glyphs.addAll(new ScriptGlyphs(line).told(numbers));
        }
        return glyphs;
    }

    private static List<Glyph> inBrackets(List<Glyph> glyphs, Matcher number) {
        List<Glyph> marked = new ArrayList<>(glyphs);
        int end = 0;
        for (int length = 0; length < number.end(); end++) {
            length += glyphs.get(end).text().length();
        }
        bracket(marked, 0, end);
        return marked;
    }

    private static void bracket(List<Glyph> glyphs, int from, int to) {
        glyphs.set(from, glyphs.get(from).withText("[" + glyphs.get(from).text()));
        glyphs.set(to - 1, glyphs.get(to - 1).withText(glyphs.get(to - 1).text() + "]"));
    }
}
