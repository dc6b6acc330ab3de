package org.duizhao.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.duizhao.bitext.glossary.GlossaryTerm;
import org.duizhao.bitext.text.SheetWriter;
import org.duizhao.bitext.text.SheetWriter.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TermFilesTest {

    @TempDir
    Path folder;

    @Test
    void aTableHasATermALineWithItsSynonyms() throws IOException {
        Path table = write("a.tsv", "# terms\n城市副中心|副中心\tsub-city center; municipal sub-center\n\n经开区\tETDA\n");
        assertThat(TermFiles.read(List.of(table)))
                .containsExactly(
                        new GlossaryTerm(List.of("城市副中心", "副中心"), List.of("sub-city center", "municipal sub-center")),
                        new GlossaryTerm(List.of("经开区"), List.of("ETDA")));
    }

    @Test
    void tbxOfEitherGenerationIsReadWithThePreferredNameFirst() throws IOException {
        Path tbx = write("a.tbx", """
                <tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca"><text><body>
                <conceptEntry id="c1">
                  <langSec xml:lang="zh-CN"><termSec><term>城市副中心</term></termSec></langSec>
                  <langSec xml:lang="en"><termSec><term>urban sub-center</term>
                    <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec>
                  <termSec><term>sub-city center</term>
                    <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
                  <termSec><term>urban hub</term>
                    <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec>
                </conceptEntry>
                <termEntry><langSet xml:lang="zh"><tig><term>经开区</term></tig></langSet>
                  <langSet xml:lang="en-US"><tig><term>ETDA</term></tig></langSet></termEntry>
                </body></text></tbx>
                """);
        assertThat(TermFiles.read(List.of(tbx)))
                .containsExactly(
                        new GlossaryTerm(List.of("城市副中心"), List.of("sub-city center", "urban sub-center")),
                        new GlossaryTerm(List.of("经开区"), List.of("ETDA")));
    }

    @Test
    void aWorkbookHasATermARowInTheColumnsThatItsHeadNames() throws IOException {
        Path plain = folder.resolve("plain.xlsx");
        try (OutputStream out = Files.newOutputStream(plain)) {
            SheetWriter sheet = new SheetWriter(
                    out, "terms", List.of(new Column("No.", 5), new Column("English", 20), new Column("中文（简体）", 20)));
            sheet.row(Arrays.asList(1, "sub-city center; municipal sub-center", "城市副中心|副中心"));
            sheet.row(Arrays.asList(2, null, null));
            sheet.row(Arrays.asList(3, "ETDA", "经开区"));
            sheet.end();
        }
        assertThat(TermFiles.read(List.of(plain)))
                .containsExactly(
                        new GlossaryTerm(List.of("城市副中心", "副中心"), List.of("sub-city center", "municipal sub-center")),
                        new GlossaryTerm(List.of("经开区"), List.of("ETDA")));
    }

    /** As Excel writes: strings once, in runs, with readings above them; sheets by relations. */
    @Test
    void sharedStringsAndRunsAreReadAndAnEmptyCellIsLeftOut() throws IOException {
        Path excel = workbook(
                "e.xlsx",
                "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>"
                        + "<row r='4'><c r='A4' t='s'><v>2</v></c><c r='B4'><v>2030</v></c></row>");
        assertThat(TermFiles.read(List.of(excel)))
                .containsExactly(
                        new GlossaryTerm(List.of("经开区"), List.of("Economic Zone")),
                        new GlossaryTerm(List.of("二〇三〇年"), List.of("2030")));

        Path wrong = workbook("w.xlsx", "<row r='1'><c r='A1' t='s'><v>0</v></c></row>");
        assertThatThrownBy(() -> TermFiles.read(List.of(wrong))).hasMessageContaining("w.xlsx, line 1: 经开区");
        Path torn = workbook("t.xlsx", "<row r='1'><c r='A1' t='s'><v>9</v></c></row>");
        assertThatThrownBy(() -> TermFiles.read(List.of(torn))).hasMessageContaining("t.xlsx (expected: XLSX;");
        assertThatThrownBy(() -> TermFiles.read(List.of(write("n.xlsx", "城市\tcity"))))
                .hasMessageContaining("n.xlsx (expected: XLSX;");
    }

    private Path workbook(String name, String rows) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>"
                            + "<sheet name='a' sheetId='4' r:id='rId2'/><sheet name='b' sheetId='1' r:id='rId1'/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id='rId1' Target='worksheets/none.xml'/>"
                            + "<Relationship Id='rId2' Target='worksheets/sheet2.xml'/></Relationships>");
            part(
                    zip,
                    "xl/sharedStrings.xml",
                    "<sst><si><t>经开区</t><rPh><t>x</t></rPh></si><si><r><t>Economic </t></r><r><t>Zone</t></r></si>"
                            + "<si><t>二〇三〇年</t></si></sst>");
            part(zip, "xl/worksheets/sheet2.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void whatIsNoTermbaseIsRefusedByName() throws IOException {
        Path table = write("b.tsv", "城市副中心\n");
        assertThatThrownBy(() -> TermFiles.read(List.of(table)))
                .hasMessageContaining("b.tsv, line 1: 城市副中心 (expected: Chinese, a tab, English");
        Path tbx = write("b.tbx", "<tbx>");
        assertThatThrownBy(() -> TermFiles.read(List.of(tbx))).hasMessageContaining("b.tbx (expected: TBX or XLSX;");
        assertThatThrownBy(() -> TermFiles.read(List.of(folder.resolve("none.tsv"))))
                .hasMessageContaining("none.tsv (expected: a readable file, text in UTF-8)");
    }

    @Test
    void anEntityOutsideTheFileIsNotRead() throws IOException {
        Path secret = write("secret", "geheim");
        Path tbx = write(
                "c.tbx",
                "<!DOCTYPE x [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]><tbx><termEntry><langSet xml:lang=\"zh\">"
                        + "<term>&s;</term></langSet></termEntry></tbx>");
        assertThatThrownBy(() -> TermFiles.read(List.of(tbx))).isInstanceOf(IllegalArgumentException.class);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
