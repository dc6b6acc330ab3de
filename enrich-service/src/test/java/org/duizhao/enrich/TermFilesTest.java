package org.duizhao.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duizhao.bitext.glossary.GlossaryTerm;
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
    void whatIsNoTermbaseIsRefusedByName() throws IOException {
        Path table = write("b.tsv", "城市副中心\n");
        assertThatThrownBy(() -> TermFiles.read(List.of(table)))
                .hasMessageContaining("b.tsv, line 1: 城市副中心 (expected: Chinese, a tab, English");
        Path tbx = write("b.tbx", "<tbx>");
        assertThatThrownBy(() -> TermFiles.read(List.of(tbx))).hasMessageContaining("b.tbx (expected: TBX;");
        assertThatThrownBy(() -> TermFiles.read(List.of(folder.resolve("none.tsv"))))
                .hasMessageContaining("none.tsv (expected: a readable file in UTF-8)");
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
