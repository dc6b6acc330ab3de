package org.duizhao.ingest.extract.office;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hslf.usermodel.HSLFGroupShape;
import org.apache.poi.hslf.usermodel.HSLFObjectData;
import org.apache.poi.hslf.usermodel.HSLFPictureShape;
import org.apache.poi.hslf.usermodel.HSLFShape;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTableCell;
import org.apache.poi.hslf.usermodel.HSLFTextParagraph;
import org.apache.poi.hslf.usermodel.HSLFTextRun;
import org.apache.poi.hslf.usermodel.HSLFTextShape;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TextShape.TextPlaceholder;
import org.duizhao.ingest.extract.layout.MarkupBlocks;
import org.jspecify.annotations.Nullable;

/** The slides of a presentation of PowerPoint 97 to 2003, each a page: title, what stands on it, its notes. */
public final class PptText {

    private final MarkupBlocks blocks;
    private final Said said;
    private final LeftOut left = new LeftOut();

    private PptText(MarkupBlocks blocks, Said said) {
        this.blocks = blocks;
        this.said = said;
    }

    /**
     * Tells {@code blocks} what is in the file.
     *
     * @return how many slides it has
     */
    public static int read(Path path, MarkupBlocks blocks, Said said) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(path.toFile(), true);
                HSLFSlideShow show = new HSLFSlideShow(file)) {
            if (show.getSummaryInformation() != null) {
                said.metadata("dc:title", show.getSummaryInformation().getTitle());
                said.metadata("dc:creator", show.getSummaryInformation().getAuthor());
            }
            PptText text = new PptText(blocks, said);
            List<HSLFSlide> slides = show.getSlides();
            for (int i = 0; i < slides.size(); i++) {
                text.slide(slides.get(i), i + 1);
            }
            for (HSLFObjectData object : show.getEmbeddedObjects()) {
                try (InputStream in = object.getInputStream()) {
                    new Embedded(text.left, said)
                            .read(object.getFileName() == null ? "object" : object.getFileName(), in);
                }
            }
            text.left.say(said);
            return slides.size();
        }
    }

    private void slide(HSLFSlide slide, int page) {
        if (slide.isHidden()) {
            said.warn("hidden slide: " + page + " (not read: what the author has hidden)", "slide " + page);
            said.notRead("hidden-text", "a slide that is hidden", "slide " + page);
            return;
        }
        blocks.page(page);
        ReadingOrder.of(shapes(slide.getShapes()))
                .forEach(shape -> shape.script().play(blocks));
        if (slide.getNotes() != null) {
            Script notes = new Script();
            for (List<HSLFTextParagraph> paragraphs : slide.getNotes().getTextParagraphs()) {
                paragraphs.forEach(paragraph -> tell(paragraph, notes));
            }
            notes.play(blocks);
        }
    }

    private List<ReadingOrder.Shape> shapes(List<HSLFShape> of) {
        List<ReadingOrder.Shape> shapes = new ArrayList<>();
        for (HSLFShape shape : of) {
            Script script = new Script();
            boolean title = false;
            if (shape instanceof HSLFTable table) {
                table(table, script);
            } else if (shape instanceof HSLFGroupShape group) {
                ReadingOrder.of(shapes(group.getShapes())).forEach(inner -> script.addAll(inner.script()));
            } else if (shape instanceof HSLFTextShape text) {
                Placeholder kind = text.getPlaceholder();
                title = kind == Placeholder.TITLE || kind == Placeholder.CENTERED_TITLE || isTitle(text);
                if (!isFurniture(kind)) {
                    text(text, title, script);
                }
            } else if (shape instanceof HSLFPictureShape) {
                left.count("picture");
            }
            Rectangle2D at = shape.getAnchor();
            shapes.add(new ReadingOrder.Shape(
                    script, title, new ReadingOrder.Box(at.getX(), at.getY(), at.getWidth(), at.getHeight())));
        }
        return shapes;
    }

    /** As the text itself says, where no placeholder does. */
    private static boolean isTitle(HSLFTextShape shape) {
        List<HSLFTextParagraph> paragraphs = shape.getTextParagraphs();
        return !paragraphs.isEmpty()
                && TextPlaceholder.isTitle(paragraphs.get(0).getRunType());
    }

    private static boolean isFurniture(@Nullable Placeholder kind) {
        return kind == Placeholder.DATETIME
                || kind == Placeholder.FOOTER
                || kind == Placeholder.HEADER
                || kind == Placeholder.SLIDE_NUMBER;
    }

    private static void text(HSLFTextShape shape, boolean title, Script script) {
        if (title) {
            script.start("h1", "");
        }
        shape.getTextParagraphs().forEach(paragraph -> tell(paragraph, script));
        if (title) {
            script.end("h1");
        }
    }

    private static void tell(HSLFTextParagraph paragraph, Script script) {
        Script text = new Script();
        for (HSLFTextRun run : paragraph.getTextRuns()) {
            String[] lines = run.getRawText().replace("\r", "").split("\u000B", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    text.lineBreak();
                }
                if (lines[i].isEmpty()) {
                    continue;
                }
                if (run.isSuperscript() || run.isSubscript()) {
                    text.raised(lines[i], run.isSuperscript() ? "sup" : "sub");
                } else {
                    text.text(lines[i]);
                }
            }
        }
        new ParagraphKind(0, false, paragraph.isBullet()).tell("", text, script);
    }

    private static void table(HSLFTable table, Script script) {
        script.start("table", "");
        for (int r = 0; r < table.getNumberOfRows(); r++) {
            script.start("tr", "");
            for (int c = 0; c < table.getNumberOfColumns(); c++) {
                HSLFTableCell cell = table.getCell(r, c);
                if (cell != null && !cell.isMerged()) {
                    script.startCell(0, cell.getGridSpan(), cell.getRowSpan(), false);
                    cell.getTextParagraphs().forEach(paragraph -> tell(paragraph, script));
                    script.end("td");
                }
            }
            script.end("tr");
        }
        script.end("table");
    }
}
