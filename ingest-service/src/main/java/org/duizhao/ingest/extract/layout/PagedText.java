package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.duizhao.events.Block;
import org.duizhao.ingest.extract.layout.Paragraphs.Paragraph;
import org.duizhao.ingest.extract.wire.Piece;

/** Pages with glyphs become headings, paragraphs, rows and notes in reading order. */
public final class PagedText {

    private final List<Area> areas = new ArrayList<>();
    private final List<Column> notes = new ArrayList<>();
    private final Columns columns = new Columns();
    private final Contents contents = new Contents();
    private final FootNotes footNotes;

    private PagedText(List<Sheet> sheets) {
        List<Sheet> pages = LineNumbers.without(contents.shortened(sheets)).stream()
                .map(OpenTables::ruled)
                .toList();
        List<List<Line>> lines =
                pages.stream().map(page -> Line.of(page.glyphs())).toList();
        List<List<Grid>> grids = pages.stream().map(Grid::of).toList();
        Furniture furniture = new Furniture(pages, lines, inTables(lines, grids));
        this.footNotes = new FootNotes(lines);
        List<PageTables> tables = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            Set<Line> dropped = furniture.of(i);
            List<Line> kept = lines.get(i).stream()
                    .filter(line -> !dropped.contains(line))
                    .toList();
            List<Glyph> text = footNotes.marked(kept, pages.get(i).height());
            tables.add(PageTables.of(pages.get(i), text, grids.get(i)));
        }
        tables.forEach(page -> columns.learn(page.text()));
        tables.forEach(this::addPage);
    }

    private static Set<Line> inTables(List<List<Line>> lines, List<List<Grid>> grids) {
        Set<Line> inTables = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Grid> onPage = grids.get(i);
            lines.get(i).stream()
                    .filter(line -> onPage.stream().anyMatch(grid -> grid.surrounds(line)))
                    .forEach(inTables::add);
        }
        return inTables;
    }

    private static List<Sheet> sheets(List<PageGlyphs> pages) {
        List<Sheet> sheets = new ArrayList<>();
        for (PageGlyphs page : pages) {
            Sheets.of(page.with(Doubles.without(page.glyphs()))).forEach(sheet -> sheets.add(Fractions.inLine(sheet)));
        }
        return Overlays.without(sheets);
    }

    public static List<Piece> pieces(List<PageGlyphs> pages) {
        return new PagedText(sheets(pages)).pieces();
    }

    /** A page's drawn tables, and what stands outside of them. */
    private record PageTables(Sheet page, List<Glyph> text, List<Grid> grids) {

        static PageTables of(Sheet page, List<Glyph> glyphs, List<Grid> grids) {
            List<Glyph> text = glyphs.stream()
                    .filter(glyph -> grids.stream().noneMatch(grid -> grid.take(glyph)))
                    .toList();
            return new PageTables(
                    page, text, grids.stream().filter(grid -> !grid.isEmpty()).toList());
        }
    }

    private void addPage(PageTables tables) {
        List<Glyph> all = new ArrayList<>(tables.text);
        tables.grids.forEach(grid -> all.addAll(grid.placeholders()));
        for (List<Glyph> area : columns.split(all)) {
            addArea(tables.page, area, tables.grids);
        }
    }

    /** A table stands in the column that its placeholders are in. */
    private void addArea(Sheet page, List<Glyph> area, List<Grid> grids) {
        List<Glyph> text =
                area.stream().filter(glyph -> !Grid.isPlaceholder(glyph)).toList();
        double from = -Double.MAX_VALUE;
        for (Grid grid : grids) {
            if (grid.isIn(area)) {
                addText(page, text, from, grid.top());
                areas.add(grid);
                from = grid.top();
            }
        }
        addText(page, text, from, Double.MAX_VALUE);
    }

    private void addText(Sheet page, List<Glyph> glyphs, double from, double to) {
        List<Line> lines = Line.of(glyphs.stream()
                .filter(glyph -> glyph.baseline() >= from && glyph.baseline() < to)
                .toList());
        int start = footNotes.start(lines, page.height());
        if (start > 0) {
            areas.add(new Column(page, lines.subList(0, start)));
        }
        if (start < lines.size()) {
            notes.add(new Column(page, lines.subList(start, lines.size())));
        }
    }

    private List<Piece> pieces() {
        List<Column> text = areas.stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .toList();
        List<Column> all = Stream.concat(text.stream(), notes.stream()).toList();
        Joiner joiner = new Joiner(all.stream()
                .flatMap(column -> column.lines().stream())
                .map(Line::text)
                .toList());
        Measures measures = Measures.of(text);
        Paragraphs paragraphs = new Paragraphs(all, measures, contents);
        List<Run> runs = runs(paragraphs);
        Styles styles = new Styles(
                measures,
                joiner,
                contents,
                runs.stream().flatMap(run -> run.paragraphs.stream()).toList());
        Rows rows = new Rows(joiner);
        List<Piece> pieces = new ArrayList<>();
        for (Run run : runs) {
            run.paragraphs.forEach(paragraph -> pieces.add(styles.piece(paragraph)));
            for (Grid grid : run.grids) {
                rows.add(grid, run.paragraphs.isEmpty() || grid != run.grids.get(0));
            }
            pieces.addAll(rows.take());
        }
        closeWithText(pieces);
        return withNotes(pieces, paragraphs.of(notes).stream().map(styles::note).toList());
    }

    /** A heading has something below it: what is set large at the end is a signature, a stamp or a slogan. */
    private static void closeWithText(List<Piece> pieces) {
        int last = pieces.size() - 1;
        if (last > 0 && pieces.get(last).kind() == Block.Kind.HEADING) {
            Piece piece = pieces.get(last);
            pieces.set(last, piece.as(Block.Kind.PARAGRAPH, 0));
        }
    }

    /** Paragraphs and the tables that follow them. */
    private record Run(List<Paragraph> paragraphs, List<Grid> grids) {}

    private List<Run> runs(Paragraphs paragraphs) {
        List<Run> runs = new ArrayList<>();
        int i = 0;
        while (i < areas.size()) {
            List<Column> text = new ArrayList<>();
            while (i < areas.size() && areas.get(i) instanceof Column column) {
                text.add(column);
                i++;
            }
            List<Grid> grids = new ArrayList<>();
            while (i < areas.size() && areas.get(i) instanceof Grid grid) {
                grids.add(grid);
                i++;
            }
            runs.add(new Run(paragraphs.of(text), grids));
        }
        return runs;
    }

    /** Notes come after the last block that begins on their page. */
    private static List<Piece> withNotes(List<Piece> pieces, List<Piece> notes) {
        List<Piece> all = new ArrayList<>();
        int next = 0;
        for (Piece piece : pieces) {
            while (next < notes.size() && notes.get(next).page() < piece.page()) {
                all.add(notes.get(next++));
            }
            all.add(piece);
        }
        all.addAll(notes.subList(next, notes.size()));
        return all;
    }
}
