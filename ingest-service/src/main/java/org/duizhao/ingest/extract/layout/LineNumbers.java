package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Numbers in the margin that count the lines of running text, as drafts of laws and contracts have them. */
final class LineNumbers {

    private static final int FEWEST = 4;
    private static final double SAME_EDGE = 2.5;
    /** Between a number and its line, in ems. */
    private static final double GAP = 0.6;
    /** A table's rows have wider gaps than lines of text. */
    private static final double CELLS = 2;
    /** Of the lines with numbers that must be as wide as the text. */
    private static final double FULL = 0.4;

    private LineNumbers() {}

    /** A number before or after a line, and what else stands in it; nothing where it stands alone. */
    private record Numbered(List<Glyph> number, List<Glyph> text, int value) {

        double left() {
            return number.get(0).x();
        }

        double right() {
            return number.get(number.size() - 1).right();
        }
    }

    static List<Sheet> without(List<Sheet> sheets) {
        return sheets.stream().map(LineNumbers::without).toList();
    }

    private static Sheet without(Sheet sheet) {
        List<Line> lines = Line.of(sheet.glyphs());
        for (boolean atLeft : new boolean[] {true, false}) {
            List<Numbered> numbered = new ArrayList<>();
            lines.forEach(line -> add(line, atLeft, numbered));
            if (countLines(numbered, lines, atLeft)) {
                Set<Glyph> numbers = Collections.newSetFromMap(new IdentityHashMap<>());
                numbered.forEach(one -> numbers.addAll(one.number));
                return sheet.with(sheet.glyphs().stream()
                        .filter(glyph -> !numbers.contains(glyph))
                        .toList());
            }
        }
        return sheet;
    }

    private static void add(Line line, boolean atLeft, List<Numbered> numbered) {
        List<Glyph> glyphs = line.glyphs();
        int size = glyphs.size();
        int count = 0;
        while (count < Math.min(size, 5) && isDigits(glyphs.get(atLeft ? count : size - 1 - count))) {
            count++;
        }
        if (count == 0 || count == 5) {
            return;
        }
        List<Glyph> number = atLeft ? glyphs.subList(0, count) : glyphs.subList(size - count, size);
        List<Glyph> text = (atLeft ? glyphs.subList(count, size) : glyphs.subList(0, size - count))
                .stream().filter(glyph -> !glyph.isSpace()).toList();
        if (text.isEmpty() || gap(number, text, atLeft) > GAP * line.size()) {
            StringBuilder digits = new StringBuilder();
            number.forEach(glyph -> digits.append(glyph.text()));
            if (digits.length() < 6) {
                numbered.add(new Numbered(number, text, Integer.parseInt(digits.toString())));
            }
        }
    }

    private static boolean isDigits(Glyph glyph) {
        return glyph.text().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static double gap(List<Glyph> number, List<Glyph> text, boolean atLeft) {
        return atLeft
                ? text.get(0).x() - number.get(number.size() - 1).right()
                : number.get(0).x() - text.get(text.size() - 1).right();
    }

    private static boolean countLines(List<Numbered> numbered, List<Line> lines, boolean atLeft) {
        if (numbered.size() < FEWEST || !areOutside(numbered, lines, atLeft) || !areInSteps(numbered)) {
            return false;
        }
        int step = numbered.get(1).value - numbered.get(0).value;
        List<Numbered> besideText =
                numbered.stream().filter(one -> !one.text.isEmpty()).toList();
        boolean enough = step > 1 || numbered.size() * 5 >= lines.size() * 4;
        return enough && isRunningText(besideText);
    }

    /** Below one another, and beside all other text. */
    private static boolean areOutside(List<Numbered> numbered, List<Line> lines, boolean atLeft) {
        Set<Glyph> numbers = Collections.newSetFromMap(new IdentityHashMap<>());
        numbered.forEach(one -> numbers.addAll(one.number));
        double inner = atLeft
                ? numbered.stream().mapToDouble(Numbered::right).max().orElse(0)
                : numbered.stream().mapToDouble(Numbered::left).min().orElse(0);
        double spread = atLeft ? spread(numbered, true) : Math.min(spread(numbered, true), spread(numbered, false));
        boolean same = Math.min(spread, spread(numbered, false)) < SAME_EDGE;
        return same
                && lines.stream()
                        .flatMap(line -> line.glyphs().stream())
                        .filter(glyph -> !glyph.isSpace() && !numbers.contains(glyph))
                        .allMatch(glyph -> atLeft ? glyph.x() > inner : glyph.right() < inner);
    }

    private static double spread(List<Numbered> numbered, boolean left) {
        var edges = numbered.stream()
                .mapToDouble(one -> left ? one.left() : one.right())
                .summaryStatistics();
        return edges.getMax() - edges.getMin();
    }

    private static boolean areInSteps(List<Numbered> numbered) {
        int step = numbered.get(1).value - numbered.get(0).value;
        for (int i = 1; i < numbered.size(); i++) {
            if (numbered.get(i).value - numbered.get(i - 1).value != step) {
                return false;
            }
        }
        return step > 0;
    }

    /** Lines without gaps between cells, many of which end at the margin. */
    private static boolean isRunningText(List<Numbered> numbered) {
        double margin = numbered.stream()
                .mapToDouble(one -> one.text.get(one.text.size() - 1).right())
                .max()
                .orElse(0);
        long full = numbered.stream()
                .filter(one -> margin - one.text.get(one.text.size() - 1).right()
                        < 3 * one.text.get(0).size())
                .count();
        long cells = numbered.stream().filter(one -> hasCells(one.text)).count();
        return !numbered.isEmpty() && full >= FULL * numbered.size() && cells * 4 < numbered.size();
    }

    private static boolean hasCells(List<Glyph> text) {
        for (int i = 1; i < text.size(); i++) {
            if (text.get(i).x() - text.get(i - 1).right() > CELLS * text.get(i).size()) {
                return true;
            }
        }
        return false;
    }
}
