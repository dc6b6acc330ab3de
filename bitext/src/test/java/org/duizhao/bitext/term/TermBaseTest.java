package org.duizhao.bitext.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.duizhao.bitext.entity.Entities;
import org.duizhao.bitext.entity.EntityLinker;
import org.duizhao.bitext.entity.TextPair;
import org.junit.jupiter.api.Test;

class TermBaseTest {

    private static List<Term> terms() {
        TermBase base = new TermBase();
        List<TextPair> one = List.of(new TextPair("青岛港繁忙。青岛发展。", "Qingdao Port is busy. Qingdao grows."));
        List<TextPair> two = List.of(new TextPair("青島市發展。", "Qingdao grows."), new TextPair(null, "We saw Tokyo."));
        base.add(one, new EntityLinker(Entities.standard()).link(one));
        base.add(two, new EntityLinker(Entities.standard()).link(two));
        return base.terms();
    }

    @Test
    void documentsMeetInTheIdsOfTheirEntities() {
        Term qingdao = terms().stream()
                .filter(term -> term.canonical().equals("place:qingdao"))
                .findFirst()
                .orElseThrow();

        assertThat(qingdao.documents()).isEqualTo(2);
        assertThat(qingdao.zh()).extracting(TermName::name).containsExactlyInAnyOrder("青岛", "青岛市");
        assertThat(qingdao.en()).containsExactly(new TermName("Qingdao", 3));
    }

    @Test
    void tablesHaveALineForATerm() throws IOException {
        StringBuilder out = new StringBuilder();
        TermWriter.tsv(terms().stream().filter(Term::isBilingual).toList(), out);

        assertThat(out.toString().lines())
                .contains("青岛港\tQingdao Port\tfacility\t1\t1\t1\t\t\tfacility:qingdao-port")
                .noneMatch(line -> line.contains("Tokyo"));
    }

    @Test
    void exchangeFilesAreWellFormed() throws Exception {
        StringBuilder out = new StringBuilder();
        TermWriter.tbx(
                List.of(new Term(
                        "x",
                        org.duizhao.bitext.entity.EntityType.PLACE,
                        List.of(new TermName("A<&>\uD800\u0001", 1)),
                        List.of(),
                        1)),
                out);

        var factory = javax.xml.parsers.DocumentBuilderFactory.newInstance();
        var document = factory.newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(
                        out.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("term").item(0).getTextContent())
                .isEqualTo("A<&>\uFFFD\uFFFD");
    }
}
