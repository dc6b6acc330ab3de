package org.duizhao.bitext.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.pair.Entities;
import org.duizhao.bitext.entity.pair.EntityLinker;
import org.duizhao.bitext.entity.pair.TextPair;
import org.duizhao.bitext.text.Language;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

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
        StringWriter out = new StringWriter();
        TermWriter.tbx(
                List.of(new Term("x", EntityType.PLACE, List.of(new TermName("A<&>\uD800\u0001", 1)), List.of(), 1)),
                out);

        var factory = javax.xml.parsers.DocumentBuilderFactory.newInstance();
        var document = factory.newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(
                        out.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("term").item(0).getTextContent())
                .isEqualTo("A<&>");
    }

    @Test
    void ofSeveralNamesTheFirstIsThePreferredOne() throws Exception {
        StringWriter out = new StringWriter();
        TbxWriter writer = new TbxWriter(out);
        writer.start();
        writer.concept(EntityType.PLACE, List.of("城市副中心"), List.of("sub-city center", "second downtown"));
        writer.end();

        assertThat(out.toString().replace("\n", ""))
                .contains(
                        "<term>sub-city center</term><termNote type=\"partOfSpeech\">properNoun</termNote><termNote type=\"administrativeStatus\">preferredTerm-admn-sts",
                        "<term>second downtown</term><termNote type=\"partOfSpeech\">properNoun</termNote><termNote type=\"administrativeStatus\">admittedTerm-admn-sts")
                .doesNotContain("城市副中心</term><termNote type=\"partOfSpeech\">properNoun</termNote><termNote type=\"administrativeStatus\"");
    }

    /** What ISO 30042:2019 asks of TBX-Basic in style DCA, read by the JDK's parser. */
    @Test
    void exchangeFilesHaveTheStructureOfTbxBasic() throws Exception {
        StringWriter out = new StringWriter();
        TermWriter.tbx(terms(), out);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element tbx = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();

        assertThat(tbx.getNamespaceURI()).isEqualTo("urn:iso:std:iso:30042:ed-2");
        assertThat(tbx.getAttribute("type") + tbx.getAttribute("style")).isEqualTo("TBX-Basicdca");
        assertThat(names(tbx)).containsExactly("tbxHeader", "text");
        List<Element> concepts = children(children(children(tbx).get(1)).get(0));
        assertThat(concepts).hasSize(terms().size());
        assertThat(concepts.stream().map(concept -> concept.getAttribute("id"))).doesNotHaveDuplicates();
        for (Element concept : concepts) {
            assertThat(concept.getLocalName()).isEqualTo("conceptEntry");
            assertThat(names(concept)).startsWith("descrip").contains("langSec").hasSizeLessThan(4);
            for (Element language :
                    children(concept).subList(1, children(concept).size())) {
                assertThat(language.getAttribute("xml:lang")).isIn("zh", "en");
                assertThat(names(language)).isNotEmpty().containsOnly("termSec");
                children(language)
                        .forEach(term -> assertThat(names(term)).startsWith("term").containsOnly("term", "termNote"));
            }
        }
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static List<String> names(Element parent) {
        return children(parent).stream().map(Element::getLocalName).toList();
    }

    @Test
    void mentionsFromElsewhereCountTheirDocumentsOnce() {
        TermBase base = new TermBase();
        for (String document : List.of("a", "a", "b")) {
            base.add(document, "place:qingdao", EntityType.PLACE, Language.ZH, "青 島", false);
            base.add(document, "place:qingdao", EntityType.PLACE, Language.EN, "Qingdao", false);
        }

        assertThat(base.terms())
                .containsExactly(new Term(
                        "place:qingdao",
                        EntityType.PLACE,
                        List.of(new TermName("青岛", 3)),
                        List.of(new TermName("Qingdao", 3)),
                        2));
    }

    @Test
    void aNameIsShownBeforeItsAbbreviationAndPartsOfNamesAreNoTerms() {
        TermBase base = new TermBase();
        for (int i = 0; i < 3; i++) {
            base.add("a", "place:beijing", EntityType.PLACE, Language.ZH, "京", false);
        }
        base.add("a", "place:beijing", EntityType.PLACE, Language.ZH, "北京", false);
        base.add("a", "place:beijing", EntityType.PLACE, Language.EN, "Universal Resort", true);
        base.add("a", "place:beijing", EntityType.PLACE, Language.EN, "Beijing", false);
        base.add("a", "facility:22", EntityType.FACILITY, Language.EN, "22", false);
        base.add("a", "facility:guoxin", EntityType.FACILITY, Language.ZH, "国信", true);

        assertThat(base.terms())
                .containsExactly(new Term(
                        "place:beijing",
                        EntityType.PLACE,
                        List.of(new TermName("北京", 1), new TermName("京", 3)),
                        List.of(new TermName("Beijing", 1)),
                        1));
    }
}
