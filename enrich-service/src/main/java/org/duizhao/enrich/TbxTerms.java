package org.duizhao.enrich;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.duizhao.bitext.glossary.GlossaryTerm;
import org.jspecify.annotations.Nullable;

/** Reads TBX of either generation: concepts with terms by language, the preferred one first. */
final class TbxTerms {

    private final List<GlossaryTerm> terms = new ArrayList<>();
    private final List<String> zh = new ArrayList<>();
    private final List<String> en = new ArrayList<>();
    private String language = "";
    private @Nullable String term;

    private TbxTerms() {}

    static List<GlossaryTerm> read(Path file) throws IOException, XMLStreamException {
        TbxTerms reading = new TbxTerms();
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = reader(in);
            while (xml.hasNext()) {
                reading.event(xml, xml.next());
            }
        }
        return reading.terms;
    }

    /** Of XML that is what it says: no document types, nothing from elsewhere. */
    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    private void event(XMLStreamReader xml, int event) throws XMLStreamException {
        if (event == XMLStreamReader.START_ELEMENT) {
            begin(xml);
        } else if (event == XMLStreamReader.END_ELEMENT) {
            end(xml.getLocalName());
        }
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "conceptEntry", "termEntry" -> {
                zh.clear();
                en.clear();
            }
            case "langSec", "langSet" -> {
                String of = xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
                language = of == null ? "" : of.toLowerCase(Locale.ROOT);
            }
            case "term" -> term = xml.getElementText().strip();
            case "termNote" -> note(xml.getAttributeValue(null, "type"), xml.getElementText());
            default -> {}
        }
        if (term != null && xml.getLocalName().equals("term")) {
            names().add(term);
        }
    }

    private void note(@Nullable String type, String value) {
        if ("administrativeStatus".equals(type) && term != null) {
            names().remove(term);
            if (value.startsWith("preferred")) {
                names().add(0, term);
            } else if (!value.startsWith("deprecated") && !value.startsWith("superseded")) {
                names().add(term);
            }
        }
    }

    private List<String> names() {
        return language.startsWith("zh") ? zh : language.startsWith("en") ? en : new ArrayList<>();
    }

    private void end(String name) {
        if ((name.equals("conceptEntry") || name.equals("termEntry")) && !zh.isEmpty() && !en.isEmpty()) {
            terms.add(new GlossaryTerm(zh, en));
        }
    }
}
