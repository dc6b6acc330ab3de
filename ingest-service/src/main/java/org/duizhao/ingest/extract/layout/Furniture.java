package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Running headers, footers and page numbers: lines at the edge of a page that other pages have as well, at the same
 * height and with the same words, numbers aside.
 */
final class Furniture {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–－·~〜\\s]*(?:\\d{1,4}|[ivxlc]{1,6}|第?\\s*\\d{1,4}\\s*[页頁]"
                    + "(?:\\s*[,，/／]?\\s*共\\s*\\d{1,4}\\s*[页頁])?|(?i:page)\\s*\\d{1,4}(?:\\s*(?i:of)\\s*\\d{1,4})?|\\d{1,4}\\s*[/／]\\s*\\d{1,4})"
                    + "[-—–－·~〜\\s]*");
    /** As many lines at either edge may be furniture. */
    private static final int EDGE = 4;

    private static final double MARGIN = 0.075;

    private final List<List<Line>> pages;
    private final double height;
    private final Set<Line> inTables;
    private final Map<String, Set<Integer>> seen = new HashMap<>();

    /**
     * @param height of the pages
     * @param inTables lines that stand in drawn tables, whose head may be on every page
     */
    Furniture(List<List<Line>> pages, double height, Set<Line> inTables) {
        this.pages = pages;
        this.height = height;
        this.inTables = inTables;
        for (int page = 0; page < pages.size(); page++) {
            for (boolean top : new boolean[] {true, false}) {
                for (Line line : edge(page, top)) {
                    seen.computeIfAbsent(key(line, top), key -> new HashSet<>()).add(page);
                }
            }
        }
    }

    /** From the edge inwards. */
    private List<Line> edge(int page, boolean top) {
        List<Line> lines = pages.get(page);
        List<Line> edge = new ArrayList<>();
        for (int i = 0; i < Math.min(EDGE, lines.size()); i++) {
            Line line = lines.get(top ? i : lines.size() - 1 - i);
            if (inTables.contains(line)) {
                break;
            }
            edge.add(line);
        }
        return edge;
    }

    /** The same for lines of two pages that differ in numbers only and stand within three points of each other. */
    private static String key(Line line, boolean top) {
        String words = line.text().replaceAll("[\\d\\s]+", "");
        return (top ? "T" : "B") + Math.round(line.baseline() / 6) + words;
    }

    /** The lines of a page that are furniture. */
    Set<Line> of(int page) {
        Set<Line> furniture = new HashSet<>();
        for (boolean top : new boolean[] {true, false}) {
            for (Line line : edge(page, top)) {
                if (!isFurniture(page, line, top)) {
                    break;
                }
                furniture.add(line);
            }
        }
        return furniture;
    }

    private boolean isFurniture(int page, Line line, boolean top) {
        if (pages.size() == 1) {
            return standsInMargin(line) && standsApart(page, line, top);
        }
        boolean number = PAGE_NUMBER.matcher(line.text()).matches();
        if (number && standsApart(page, line, top)) {
            return true;
        }
        // Odd and even pages may differ; a line of the text may look alike twice, but hardly at the same height.
        return occurrences(line, top) >= Math.min(2 + pages.size() / 10, 4);
    }

    /** On a single page nothing repeats, but text hardly ever begins so near the edge of the paper. */
    private boolean standsInMargin(Line line) {
        return line.baseline() < MARGIN * height || line.baseline() > (1 - MARGIN) * height;
    }

    private int occurrences(Line line, boolean top) {
        String words = line.text().replaceAll("[\\d\\s]+", "");
        Set<Integer> all = new HashSet<>();
        for (int step = -1; step <= 1; step++) {
            String key = (top ? "T" : "B") + (Math.round(line.baseline() / 6) + step) + words;
            all.addAll(seen.getOrDefault(key, Set.of()));
        }
        return all.size();
    }

    private boolean standsApart(int page, Line line, boolean top) {
        List<Line> lines = pages.get(page);
        int i = lines.indexOf(line);
        int inner = top ? i + 1 : i - 1;
        if (inner < 0 || inner >= lines.size()) {
            return pages.size() > 1 || lines.size() > 1;
        }
        return Math.abs(lines.get(inner).baseline() - line.baseline()) > 1.5 * line.size();
    }
}
