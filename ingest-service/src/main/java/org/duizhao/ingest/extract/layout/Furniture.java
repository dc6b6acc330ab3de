package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Running headers, footers and page numbers: lines in the edge zone of a page that another page has as well, at the same
 * height and with the same words. Numbers in them are the same or count the pages; a line with other numbers is text. On
 * a single page it is small print at the very edge.
 */
final class Furniture {

    private static final String NUMBER = "\\d{1,4}|[ivxlc]{1,6}";
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–－·~〜\\s]*(?:" + NUMBER + "|第?\\s*\\d{1,4}\\s*[页頁]"
            + "(?:\\s*[,，/／]?\\s*共\\s*\\d{1,4}\\s*[页頁])?|(?i:page)\\s*\\d{1,4}(?:\\s*(?i:of)\\s*\\d{1,4})?|\\d{1,4}\\s*[/／]\\s*\\d{1,4})"
            + "[-—–－·~〜\\s]*");
    private static final Pattern BARE_NUMBER = Pattern.compile(NUMBER);
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    /** What a table has above it on every page that it goes on to. */
    private static final Pattern ABOVE_TABLE =
            Pattern.compile("[（(]?(?:续表|續表|单位|單位|计量单位|Unit|Continued).*", Pattern.CASE_INSENSITIVE);
    /** As many lines at either edge may be furniture. */
    private static final int EDGE = 4;
    /** Of the page's height. */
    private static final double ZONE = 0.16;

    private static final double MARGIN = 0.075;
    private static final double SMALL = 0.92;
    private static final double SAME_HEIGHT = 3;
    /** A line set so much larger than the text is a title. */
    private static final double TITLE = 1.2;

    private final List<Sheet> sheets;
    private final List<List<Line>> lines;
    private final Set<Line> inTables;
    private final double bodySize;
    private final Map<String, List<Place>> seen = new HashMap<>();
    private final Set<String> keptTitles = new HashSet<>();
    private final boolean single;

    /** Where a line stands, and the numbers in it. */
    private record Place(int page, double baseline, List<Long> numbers) {

        boolean isLike(Place other) {
            if (page == other.page || Math.abs(baseline - other.baseline) > SAME_HEIGHT) {
                return false;
            }
            for (int i = 0; i < numbers.size(); i++) {
                long step = numbers.get(i) - other.numbers.get(i);
                if (step != 0 && step != page - other.page) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * @param lines of each sheet
     * @param inTables lines that stand in drawn tables, whose head may be on every page
     */
    Furniture(List<Sheet> sheets, List<List<Line>> lines, Set<Line> inTables) {
        this.sheets = sheets;
        this.lines = lines;
        this.inTables = inTables;
        this.bodySize = Sheet.bodySize(sheets);
        this.single = sheets.stream().mapToInt(Sheet::number).distinct().count() == 1;
        for (int i = 0; i < sheets.size(); i++) {
            for (boolean top : new boolean[] {true, false}) {
                for (Line line : edge(i, top)) {
                    seen.computeIfAbsent(key(i, line, top), key -> new ArrayList<>())
                            .add(place(i, line));
                }
            }
        }
    }

    /** From the edge inwards. */
    private List<Line> edge(int sheet, boolean top) {
        List<Line> all = lines.get(sheet);
        double height = sheets.get(sheet).height();
        List<Line> edge = new ArrayList<>();
        for (int i = 0; i < Math.min(EDGE, all.size()); i++) {
            Line line = all.get(top ? i : all.size() - 1 - i);
            boolean inZone = top ? line.baseline() < ZONE * height : line.baseline() > (1 - ZONE) * height;
            if (!inZone || inTables.contains(line)) {
                break;
            }
            edge.add(line);
        }
        return edge;
    }

    private String key(int sheet, Line line, boolean top) {
        String words = DIGITS.matcher(line.text().replaceAll("\\s+", "")).replaceAll("#");
        return sheets.get(sheet).turn() + (top ? "T" : "B") + words;
    }

    private Place place(int sheet, Line line) {
        List<Long> numbers = new ArrayList<>();
        Matcher matcher = DIGITS.matcher(line.text().replaceAll("\\s+", ""));
        while (matcher.find()) {
            numbers.add(matcher.end() - matcher.start() > 15 ? 0 : Long.parseLong(matcher.group()));
        }
        return new Place(sheets.get(sheet).number(), line.baseline(), numbers);
    }

    /** The lines of a sheet that are furniture. */
    Set<Line> of(int sheet) {
        Set<Line> furniture = new HashSet<>();
        for (boolean top : new boolean[] {true, false}) {
            for (Line line : edge(sheet, top)) {
                if (!isFurniture(sheet, line, top)) {
                    break;
                }
                furniture.add(line);
            }
        }
        return furniture;
    }

    private boolean isFurniture(int sheet, Line line, boolean top) {
        boolean repeated = isRepeated(sheet, line, top);
        if (PAGE_NUMBER.matcher(line.text()).matches()) {
            return repeated || isPageNumber(sheet, line, top);
        }
        if (single) {
            return isSmallPrint(sheet, line, top);
        }
        return repeated && !ABOVE_TABLE.matcher(line.text()).matches() && !isTitle(line, key(sheet, line, top));
    }

    private boolean isRepeated(int sheet, Line line, boolean top) {
        Place place = place(sheet, line);
        return seen.getOrDefault(key(sheet, line, top), List.of()).stream().anyMatch(place::isLike);
    }

    /** One that no other page confirms: a bare number may be a figure, unless it is where only page numbers are. */
    private boolean isPageNumber(int sheet, Line line, boolean top) {
        boolean decorated = !BARE_NUMBER.matcher(line.text().strip()).matches();
        return (decorated || single && isInMargin(sheet, line)) && standsApart(sheet, line, top);
    }

    /** On a single page nothing repeats; what is smaller than the text, next to the edge of the paper, is no title of it. */
    private boolean isSmallPrint(int sheet, Line line, boolean top) {
        return isInMargin(sheet, line)
                && line.size() < SMALL * bodySize
                && standsApart(sheet, line, top)
                && !Openings.marksNote(line.text())
                && line.text().indexOf('。') < 0;
    }

    private boolean isInMargin(int sheet, Line line) {
        double height = sheets.get(sheet).height();
        return line.baseline() < MARGIN * height || line.baseline() > (1 - MARGIN) * height;
    }

    /** A title that is on every page is the document's on the first of them. */
    private boolean isTitle(Line line, String key) {
        return line.size() >= TITLE * bodySize && keptTitles.add(key);
    }

    private boolean standsApart(int sheet, Line line, boolean top) {
        List<Line> all = lines.get(sheet);
        int i = all.indexOf(line);
        int inner = top ? i + 1 : i - 1;
        if (inner < 0 || inner >= all.size()) {
            return !single || all.size() > 1;
        }
        return Math.abs(all.get(inner).baseline() - line.baseline()) > 1.5 * line.size();
    }
}
