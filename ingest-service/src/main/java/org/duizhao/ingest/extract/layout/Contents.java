package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables of contents: entries, each with the number of its page at the right, after dots or, under a title that says so,
 * a gap. Each becomes an item of a list, without the number, which is not part of what the document says.
 */
final class Contents {

    private static final Pattern TITLE =
            Pattern.compile("目\\s*[录錄次]|(?i:(?:table of )?contents)", Pattern.UNICODE_CASE);
    private static final Pattern LEADER = Pattern.compile("[.．·・…⋯‥﹒._-]");
    private static final Pattern PAGE = Pattern.compile("[(（-]?(?:\\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7})[)）-]?");
    /** So many dots are no ellipsis; so many entries are a table. */
    private static final int DOTS = 3;

    private static final int FEWEST = 3;
    /** In ems, where no dots lead to the number. */
    private static final double GAP = 1.5;

    private static final double SAME_EDGE = 4;

    private final Set<Glyph> entries = Collections.newSetFromMap(new IdentityHashMap<>());

    /** A line that ends in the number of a page: the glyphs before the dots, and the number. */
    private record Entry(List<Glyph> words, double right, int page, boolean dotted) {}

    /** The sheets without dots and numbers; learns the entries. */
    List<Sheet> shortened(List<Sheet> sheets) {
        List<Sheet> shortened = new ArrayList<>();
        boolean within = false;
        for (Sheet sheet : sheets) {
            List<Line> lines = Line.of(sheet.glyphs());
            boolean titled = within
                    || lines.stream()
                            .anyMatch(line -> TITLE.matcher(line.text().strip()).matches());
            List<Line> found = lines.stream()
                    .filter(line -> {
                        Entry entry = entry(line);
                        return entry != null && (titled || entry.dotted);
                    })
                    .toList();
            within = isTable(found);
            shortened.add(within ? shortened(sheet, found) : sheet);
        }
        return shortened;
    }

    private boolean isTable(List<Line> found) {
        if (found.size() < FEWEST) {
            return false;
        }
        int rising = 0;
        int aligned = 0;
        for (int i = 1; i < found.size(); i++) {
            Entry above = entryOf(found.get(i - 1));
            Entry below = entryOf(found.get(i));
            rising += below.page >= above.page ? 1 : 0;
            aligned += below.dotted || Math.abs(below.right - above.right) < SAME_EDGE ? 1 : 0;
        }
        int steps = found.size() - 1;
        return rising >= steps - steps / 10 && aligned * 2 > steps;
    }

    private Sheet shortened(Sheet sheet, List<Line> found) {
        Set<Glyph> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Line line : found) {
            Entry entry = entryOf(line);
            entries.add(entry.words.get(0));
            dropped.addAll(line.glyphs());
            entry.words.forEach(dropped::remove);
        }
        return sheet.with(sheet.glyphs().stream()
                .filter(glyph -> !dropped.contains(glyph))
                .toList());
    }

    boolean isEntry(Line line) {
        return line.glyphs().stream().limit(1).anyMatch(entries::contains);
    }

    private static Entry entryOf(Line line) {
        Entry entry = entry(line);
        if (entry == null) {
            throw new IllegalStateException("line: " + line.text() + " (expected: an entry of a table of contents)");
        }
        return entry;
    }

    private static @Nullable Entry entry(Line line) {
        List<Glyph> glyphs = line.glyphs();
        int from = glyphs.size();
        StringBuilder number = new StringBuilder();
        while (from > 0 && isOfNumber(glyphs, from)) {
            number.insert(0, glyphs.get(--from).text());
        }
        int to = from;
        int dots = 0;
        while (to > 0 && isLeader(glyphs.get(to - 1))) {
            dots += glyphs.get(--to)
                    .text()
                    .codePointCount(0, glyphs.get(to).text().length());
        }
        Matcher page = PAGE.matcher(number);
        if (to == 0 || !page.matches()) {
            return null;
        }
        Glyph last = glyphs.get(to - 1);
        boolean gap = glyphs.get(from).x() - last.right() > GAP * line.size();
        boolean dotted = dots >= DOTS;
        return dotted || gap && to == from
                ? new Entry(glyphs.subList(0, to), line.right(), value(number.toString()), dotted)
                : null;
    }

    /** The last glyphs, as far as they stand close together. */
    private static boolean isOfNumber(List<Glyph> glyphs, int from) {
        Glyph glyph = glyphs.get(from - 1);
        if (isLeader(glyph) && !glyph.text().equals("-") || glyph.isSpace() && from < glyphs.size()) {
            return false;
        }
        return from == glyphs.size()
                || glyphs.get(from).x() - glyph.right() < GAP * glyph.size()
                        && PAGE.matcher(glyph.text()).find();
    }

    private static boolean isLeader(Glyph glyph) {
        return glyph.isSpace()
                || glyph.text()
                        .codePoints()
                        .allMatch(c -> LEADER.matcher(Character.toString(c)).matches());
    }

    /** Roman numbers, which come before the others, count as none. */
    private static int value(String number) {
        String digits = number.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
