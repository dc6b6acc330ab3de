package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.sl.usermodel.AutoNumberingScheme;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.duizhao.events.Block;
import org.duizhao.events.CellPlace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slides of PowerPoint are read as they are shown. */
class SlidesTest {

    @TempDir
    static Path folder;

    static Extraction extraction;

    @BeforeAll
    static void start() {
        extraction = new Extraction(folder);
    }

    @AfterAll
    static void stop() {
        extraction.close();
    }

    @Test
    void theTitleComesFirstAndColumnsAreReadOneAfterTheOther() throws Exception {
        try (XMLSlideShow show = new XMLSlideShow()) {
            XSLFSlide slide = show.createSlide();
            box(slide, 400, 200, "Output reached 179.36 billion yuan.");
            box(slide, 400, 300, "Jobs grew.");
            box(slide, 40, 320, "就业增加。");
            box(slide, 40, 190, "产值1793.6亿元。");
            XSLFTextShape title = box(slide, 40, 20, "成绩 Results");
            title.setPlaceholder(Placeholder.TITLE);
            box(slide, 40, 500, "2").setPlaceholder(Placeholder.SLIDE_NUMBER);

            assertThat(Extraction.outline(read(show)))
                    .containsExactly(
                            "heading1 成绩 Results",
                            "paragraph 产值1793.6亿元。",
                            "paragraph 就业增加。",
                            "paragraph Output reached 179.36 billion yuan.",
                            "paragraph Jobs grew.");
        }
    }

    @Test
    void aHiddenSlideIsLeftOutAndSaidAndNotesAreRead() throws Exception {
        try (XMLSlideShow show = new XMLSlideShow()) {
            XSLFSlide first = show.createSlide();
            box(first, 40, 40, "产值1793.6亿元。");
            for (XSLFTextShape shape : show.getNotesSlide(first).getPlaceholders()) {
                if (shape.getTextType() == Placeholder.BODY) {
                    shape.setText("讲稿：上升5.6%。");
                }
            }
            XSLFSlide hidden = show.createSlide();
            box(hidden, 40, 40, "不放。");
            hidden.setHidden(true);
            box(show.createSlide(), 40, 40, "谢谢。");
            ExtractionResult.Extracted extracted = Extraction.extracted(read(show));

            assertThat(extracted.blocks())
                    .extracting(Block::text, Block::page)
                    .containsExactly(tuple("产值1793.6亿元。", 1), tuple("讲稿：上升5.6%。", 1), tuple("谢谢。", 3));
            assertThat(extracted.files().get(0).placed())
                    .extracting(warning -> warning.place())
                    .containsExactly("slide 2");
            assertThat(extracted.files().get(0).notRead())
                    .anyMatch(left -> left.what().equals("hidden-text"));
        }
    }

    @Test
    void slidesOfOlderFilesAreReadTheSameWay() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSLFSlideShow show = new HSLFSlideShow()) {
            HSLFSlide slide = show.createSlide();
            HSLFTextBox below = slide.createTextBox();
            below.setAnchor(new Rectangle(40, 300, 300, 60));
            below.setText("就业增加。");
            HSLFTextBox above = slide.createTextBox();
            above.setAnchor(new Rectangle(40, 190, 300, 60));
            above.setText("产值1793.6亿元。");
            slide.addTitle().setText("成绩");
            HSLFTable table = slide.createTable(2, 2);
            table.setAnchor(new Rectangle(40, 420, 600, 60));
            String[][] cells = {{"指标", "2025"}, {"工业", "698.2"}};
            for (int r = 0; r < 2; r++) {
                for (int c = 0; c < 2; c++) {
                    table.getCell(r, c).setText(cells[r][c]);
                }
            }
            HSLFSlide hidden = show.createSlide();
            hidden.createTextBox().setText("不放。");
            hidden.setHidden(true);
            show.write(bytes);
        }
        ExtractionResult.Extracted extracted = Extraction.extracted(extraction.of("a.ppt", bytes.toByteArray()));

        assertThat(Extraction.outline(extracted))
                .containsExactly(
                        "heading1 成绩", "paragraph 产值1793.6亿元。", "paragraph 就业增加。", "row 指标|2025", "row 工业|698.2");
        assertThat(extracted.files().get(0).placed())
                .extracting(warning -> warning.place())
                .containsExactly("slide 2");
    }

    @Test
    void tablesKeepTheirMergedCellsAndListsTheirNumbers() throws Exception {
        try (XMLSlideShow show = new XMLSlideShow()) {
            XSLFSlide slide = show.createSlide();
            XSLFTable table = slide.createTable(3, 3);
            table.setAnchor(new Rectangle(40, 40, 600, 100));
            String[][] cells = {{"指标", "产值", ""}, {"", "2024", "2025"}, {"工业", "650.1", "698.2"}};
            for (int r = 0; r < cells.length; r++) {
                for (int c = 0; c < cells[r].length; c++) {
                    table.getCell(r, c).setText(cells[r][c]);
                }
            }
            table.mergeCells(0, 0, 1, 2);
            table.mergeCells(0, 1, 0, 0);
            XSLFTextBox list = box(slide, 40, 300, "");
            list.clearText();
            for (String item : new String[] {"扩大绿地", "增加就业"}) {
                XSLFTextParagraph paragraph = list.addNewTextParagraph();
                paragraph.setBulletAutoNumber(AutoNumberingScheme.circleNumDbPlain, 1);
                paragraph.addNewTextRun().setText(item);
            }
            XSLFTextParagraph power =
                    box(slide, 40, 400, "面积6.5km").getTextParagraphs().get(0);
            var two = power.addNewTextRun();
            two.setText("2");
            two.setSuperscript(true);
            ExtractionResult.Extracted extracted = Extraction.extracted(read(show));

            assertThat(Extraction.outline(extracted))
                    .containsExactly(
                            "row 指标|产值",
                            "row 2024|2025",
                            "row 工业|650.1|698.2",
                            "item ① 扩大绿地",
                            "item ② 增加就业",
                            "paragraph 面积6.5km²");
            assertThat(Objects.requireNonNull(extracted.blocks().get(1).row()).cells())
                    .containsExactly(new CellPlace(1, 1, 1), new CellPlace(2, 1, 1));
        }
    }

    private static XSLFTextBox box(XSLFSlide slide, int x, int y, String text) {
        XSLFTextBox box = slide.createTextBox();
        box.setAnchor(new Rectangle(x, y, 300, 60));
        box.setText(text);
        return box;
    }

    private static ExtractionResult read(XMLSlideShow show) throws IOException, InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        show.write(bytes);
        return extraction.of("a.pptx", bytes.toByteArray());
    }
}
