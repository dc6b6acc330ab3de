package org.duizhao.ingest.extract.rtf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.duizhao.events.CellPlace;
import org.duizhao.ingest.extract.wire.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtfTextTest {

    @Test
    void paragraphsHeadingsByStyleAndOutlineAndItemsWithTheirLabels() {
        assertThat(
                        outline(
                                "{\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}{\\*\\cs9 heading 2;}}\\pard\\s1 General\\par"
                                        + "\\pard\\outlinelevel1 Tasks\\par\\pard\\s0 We build\\line bridges.\\par"
                                        + "{\\listtext\\pard\\plain 1.\\tab}\\pard\\ls1 First\\par{\\pntext\\'b7\\tab}Second\\par plain"))
                .containsExactly(
                        "HEADING1 General",
                        "HEADING2 Tasks",
                        "PARAGRAPH We build",
                        "PARAGRAPH bridges.",
                        "LIST_ITEM 1.\tFirst",
                        "LIST_ITEM ·\tSecond",
                        "PARAGRAPH plain");
    }

    @Test
    void rowsKeepTheirCellsApartAlsoEmptyOnesAndTablesWithinTables() {
        assertThat(outline("\\pard Before\\par\\trowd\\cellx1\\cellx2\\pard\\intbl a\\cell\\cell\\row"
                        + "\\trowd\\pard\\intbl c\\cell \\pard\\intbl d\\cell\\row\\pard After\\par"))
                .containsExactly("PARAGRAPH Before", "ROW a|", "ROW c|d", "PARAGRAPH After");
        assertThat(outline("\\trowd\\pard\\intbl\\itap2 x\\nestcell y\\nestcell{\\*\\nesttableprops\\nestrow}"
                        + "{\\nonesttables skipped\\par}\\pard\\intbl outer\\cell\\row\\pard"))
                .noneMatch(line -> line.contains("skipped"))
                .anyMatch(line -> line.contains("outer"));
    }

    @Test
    void aNoteFollowsItsParagraphAndBothHaveItsNumber() {
        assertThat(outline(
                        "\\pard Investment{\\super\\chftn{\\footnote\\pard\\plain{\\super\\chftn} Central.\\par Own.}} grows"
                                + "{\\super\\chftn{\\*\\footnote\\chftn  Fast.}}.\\par Next\\par"))
                .containsExactly(
                        "PARAGRAPH Investment[1] grows[2].",
                        "FOOTNOTE [1]Central. Own.",
                        "FOOTNOTE [2]Fast.",
                        "PARAGRAPH Next");
    }

    @Test
    void furnitureFieldsHiddenDeletedAndUnknownOptionalTextIsLeftOut() {
        RtfText text = read("{\\header HEADER\\par}{\\footerl 1}{\\info{\\title Report}{\\author Li}}{\\*\\unknown x}"
                + "\\pard a{\\v hidden}{\\deleted gone} b {\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt link}}"
                + "{\\pict 00ff}{\\*\\shppict{\\pict 00}}{\\nonshppict{\\pict 00}}\\bin3 {{{ c\\v0\\par");
        assertThat(outline(text)).containsExactly("PARAGRAPH a b link c");
        assertThat(text.metadata())
                .containsExactlyInAnyOrderEntriesOf(Map.of("dc:title", "Report", "dc:creator", "Li"));
        assertThat(text.left().of("picture")).isEqualTo(2);
        assertThat(text.left().of("hidden-text")).isEqualTo(1);
        assertThat(text.left().of("deleted-text")).isEqualTo(1);
        assertThat(text.isWhole()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "\\f1\\'b8\\'c4\\'d4\\'ec, 改造",
        "\\u25913\\'b8\\'c4\\u-28706?, 改连",
        "\\uc0\\u25913\\u36896, 改造",
        "{\\uc2\\u25913\\'b8\\'c4}\\u36896?, 改造",
        "\\u-10179?\\u-8704?, 😀",
        "a\\~b\\emdash c\\{d\\}\\\\, a\u00A0b—c{d}\\"
    })
    void charactersAreReadFromCodePagesAndFromUnicodeOnce(String rtf, String text) {
        String fonts = "{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 SimSun;}}";
        String once = rtf.startsWith("\\u25913\\'b8") ? "\\uc2" + rtf.replace("-28706?", "-28706??") : rtf;
        assertThat(outline(fonts + once)).containsExactly("PARAGRAPH " + text);
    }

    @Test
    void mergedCellsKeepTheirColumns() {
        RtfText text = read(
                "\\trowd\\trleft0\\clvmgf\\cellx1000\\cellx3000\\pard\\intbl a\\cell b\\cell\\row"
                        + "\\trowd\\trleft0\\clvmrg\\cellx1010\\cellx2000\\cellx3000\\pard\\intbl\\cell c\\cell d\\cell\\row\\pard e\\par");
        List<Piece> pieces = text.pieces();
        assertThat(pieces).extracting(Piece::raw).containsExactly("a\tb", "c\td", "e");
        assertThat(Objects.requireNonNull(pieces.get(0).place()).cells())
                .containsExactly(new CellPlace(0, 1, 2), new CellPlace(1, 2, 1));
        assertThat(Objects.requireNonNull(pieces.get(1).place()).cells())
                .containsExactly(new CellPlace(1, 1, 1), new CellPlace(2, 1, 1));
    }

    @Test
    void aBoxFollowsItsParagraphPowersStayOnesAndADeletedEndJoinsParagraphs() {
        RtfText text = read(
                "\\pard a 10{\\super 8}, CO{\\sub 2}{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard in the box\\par}}"
                        + "{\\shprslt in the box\\par}} end\\par\\pard one {\\deleted two\\par}three\\par");
        assertThat(outline(text))
                .containsExactly("PARAGRAPH a 10⁸, CO₂ end", "PARAGRAPH in the box", "PARAGRAPH one three");
    }

    @Test
    void aCutFileIsKnownByItsOpenGroups() {
        assertThat(RtfText.of("{\\rtf1 text{\\b more".getBytes(StandardCharsets.US_ASCII))
                        .isWhole())
                .isFalse();
    }

    @Test
    void nothingThatAFileCanHoldBreaksTheReader() {
        String[] parts = {
            "{",
            "}",
            "\\",
            "\\u",
            "\\u-1 ",
            "\\'",
            "\\'z",
            "\\*",
            "\\footnote",
            "\\row",
            "\\cell",
            "\\nestrow",
            "\\nestcell",
            "\\intbl",
            "\\itap3 ",
            "\\par",
            "\\chftn",
            "\\fonttbl",
            "\\stylesheet",
            "\\s1 ",
            "\\info",
            "\\title",
            "\\pict",
            "\\bin99999999999 ",
            "\\uc9 ",
            "\\listtext",
            "text",
            "\0",
            "\\fcharset134 ",
            "\\f1 ",
            "\\outlinelevel99 "
        };
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            StringBuilder rtf = new StringBuilder("{\\rtf1 ");
            for (int i = 0; i < 40; i++) {
                rtf.append(parts[random.nextInt(parts.length)]);
            }
            RtfText text = RtfText.of(rtf.toString().getBytes(StandardCharsets.ISO_8859_1));
            assertThat(text.pieces()).as("seed " + seed).isNotNull();
        }
    }

    private static RtfText read(String body) {
        return RtfText.of(("{\\rtf1\\ansi\\ansicpg1252 " + body + "}").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static List<String> outline(String body) {
        return outline(read(body));
    }

    private static List<String> outline(RtfText text) {
        return text.pieces().stream().map(RtfTextTest::outline).toList();
    }

    private static String outline(Piece piece) {
        return piece.cells().isEmpty()
                ? piece.kind() + (piece.level() > 0 ? "" + piece.level() : "") + " "
                        + piece.text().strip()
                : "ROW " + String.join("|", piece.cells());
    }
}
