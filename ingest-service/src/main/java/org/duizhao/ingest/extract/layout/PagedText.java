package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duizhao.ingest.extract.wire.Piece;

/** Pages with glyphs become headings, paragraphs, rows and notes in reading order. */
public final class PagedText {

    private PagedText() {}

    public static List<Piece> pieces(List<PageGlyphs> pages) {
        List<List<Line>> lines =
                pages.stream().map(page -> Line.of(page.glyphs())).toList();
        Furniture furniture = new Furniture(lines);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            PageGlyphs page = pages.get(i);
            Set<Line> dropped = furniture.of(i);
            List<Glyph> glyphs = lines.get(i).stream()
                    .filter(line -> !dropped.contains(line))
                    .flatMap(line -> line.glyphs().stream())
                    .toList();
            for (List<Glyph> area : Columns.split(glyphs)) {
                columns.add(new Column(page, Line.of(area)));
            }
        }
        return piecesOf(columns);
    }

    private static List<Piece> piecesOf(List<Column> columns) {
        Measures measures = Measures.of(columns);
        List<String> texts = columns.stream()
                .flatMap(column -> column.lines().stream())
                .map(Line::text)
                .toList();
        Joiner joiner = new Joiner(texts);
        return new Styles(measures, joiner).pieces(new Paragraphs(columns, measures).all());
    }
}
