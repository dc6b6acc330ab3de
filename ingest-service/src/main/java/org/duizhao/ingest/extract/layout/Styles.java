package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.events.Block;
import org.duizhao.events.PlacedLine;
import org.duizhao.ingest.extract.layout.Paragraphs.Paragraph;
import org.duizhao.ingest.extract.layout.Paragraphs.Placed;
import org.duizhao.ingest.extract.wire.Piece;

/**
 * Tells headings by their font. The level of a heading is that of the numbered headings in the
 * same font; where there are none, the larger font is the higher level.
 */
final class Styles {

    private static final double LARGER = 1.1;
    private static final int MAX_LINES = 4;

    private final Measures measures;
    private final Joiner joiner;
    private final Contents contents;
    private final Map<Font, Integer> levels;

    Styles(Measures measures, Joiner joiner, Contents contents, List<Paragraph> document) {
        this.measures = measures;
        this.contents = contents;
        this.joiner = joiner;
        this.levels = levels(document);
    }

    /** A font, as far as headings differ in it. */
    private record Font(double size, boolean bold) {

        static Font of(Paragraph paragraph) {
            Line line = paragraph.first().line();
            return new Font(line.size(), line.isBold());
        }
    }

    private Map<Font, Integer> levels(List<Paragraph> paragraphs) {
        Map<Font, Integer> levels = new HashMap<>();
        for (Paragraph paragraph : paragraphs) {
            if (isHeading(paragraph) && !isEntry(paragraph)) {
                int level = Openings.headingLevel(text(paragraph));
                levels.merge(Font.of(paragraph), level, (a, b) -> a == 0 ? b : a);
            }
        }
        List<Font> fonts = new ArrayList<>(levels.keySet());
        fonts.sort(Comparator.comparingDouble(Font::size).reversed().thenComparing(font -> !font.bold));
        int above = 0;
        for (Font font : fonts) {
            above = levels.merge(font, 0, (known, zero) -> known) == 0 ? above + 1 : levels.getOrDefault(font, 1);
            levels.put(font, above);
        }
        return levels;
    }

    private boolean isHeading(Paragraph paragraph) {
        Font font = Font.of(paragraph);
        boolean larger = font.size >= LARGER * measures.bodySize();
        boolean bolder = font.bold && !measures.bold() && font.size >= 0.97 * measures.bodySize();
        boolean whole =
                paragraph.lines().stream().allMatch(placed -> placed.line().isBold() == font.bold);
        return (larger || bolder)
                && whole
                && paragraph.lines().size() <= MAX_LINES
                && !text(paragraph).contains("。");
    }

    Piece piece(Paragraph paragraph) {
        String text = text(paragraph);
        int page = paragraph.first().column().page().number();
        Piece piece = piece(paragraph, page, text).placed(places(paragraph));
        return paragraph.first().column().page().ocr() ? withConfidence(piece, paragraph) : piece;
    }

    private Piece piece(Paragraph paragraph, int page, String text) {
        if (isEntry(paragraph)) {
            return Piece.of(Block.Kind.LIST_ITEM, 0, page, text);
        }
        return isHeading(paragraph)
                ? Piece.of(Block.Kind.HEADING, levels.getOrDefault(Font.of(paragraph), 1), page, text)
                : Openings.piece(page, text);
    }

    private boolean isEntry(Paragraph paragraph) {
        return paragraph.lines().stream().anyMatch(placed -> contents.isEntry(placed.line()));
    }

    /** A note at the foot of a page. */
    Piece note(Paragraph paragraph) {
        Column column = paragraph.first().column();
        Piece piece = Piece.of(Block.Kind.FOOTNOTE, 0, column.page().number(), text(paragraph))
                .placed(places(paragraph));
        return column.page().ocr() ? withConfidence(piece, paragraph) : piece;
    }

    private static Piece withConfidence(Piece piece, Paragraph paragraph) {
        return piece.withConfidence(paragraph.lines().stream()
                .mapToDouble(placed -> placed.line().confidence())
                .average()
                .orElse(0));
    }

    private List<PlacedLine> places(Paragraph paragraph) {
        List<PlacedLine> places = new ArrayList<>();
        String text = "";
        for (Placed placed : paragraph.lines()) {
            text = joiner.join(text, placed.line().text());
            int start = text.length() - placed.line().text().length();
            places.add(placed.line().placed(placed.column().page(), start));
        }
        return places;
    }

    private String text(Paragraph paragraph) {
        String text = "";
        for (Placed placed : paragraph.lines()) {
            text = joiner.join(text, placed.line().text());
        }
        return text;
    }
}
