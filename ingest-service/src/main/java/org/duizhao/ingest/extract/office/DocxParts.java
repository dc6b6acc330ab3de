package org.duizhao.ingest.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the parts around a document's body say: styles, lists, notes and what else is in the package; and what of it is left out. */
final class DocxParts {

    final DocxStyles styles;
    final DocxNumbering numbering;
    private final OfficePackage file;
    private final Map<String, OfficePackage.Relation> relations;
    private final Map<String, Script> notes = new HashMap<>();
    private final LeftOut left = new LeftOut();
    private final Said said;
    private int noteCount;
    private boolean chunk;

    private DocxParts(OfficePackage file, String main, Said said) throws IOException, XMLStreamException {
        this.file = file;
        this.said = said;
        this.styles = DocxStyles.of(file, main);
        this.numbering = DocxNumbering.of(file, main);
        this.relations = file.relations(main);
    }

    static DocxParts of(OfficePackage file, String main, Said said) throws IOException, XMLStreamException {
        DocxParts parts = new DocxParts(file, main, said);
        parts.readNotes(main, "footnotes", "footnote");
        parts.readNotes(main, "endnotes", "endnote");
        return parts;
    }

    private void readNotes(String main, String type, String element) throws IOException, XMLStreamException {
        String part = file.related(main, type);
        if (part == null) {
            return;
        }
        try (InputStream in = file.open(part)) {
            XMLStreamReader xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals(element)) {
                    boolean isText = Xml.attribute(xml, "type", "normal").equals("normal");
                    String id = element + Xml.attribute(xml, "id", "");
                    Script note = note(xml);
                    if (isText) {
                        notes.put(id, note);
                    }
                }
            }
        }
    }

    private Script note(XMLStreamReader xml) throws XMLStreamException, IOException {
        DocxContent content = new DocxContent(this);
        content.asNote();
        while (Xml.nextChild(xml)) {
            content.block(xml);
        }
        return content.script();
    }

    /** The next note's number and text, to stand where its mark does. */
    Script mark(String element, String id) {
        Script script = new Script();
        Script note = notes.remove(element + id);
        if (note != null) {
            script.start("div", "footnote");
            script.text(++noteCount + " ");
            script.addAll(note);
            script.end("div");
        }
        return script;
    }

    /** It is a part of another document; documents within it are too deep. */
    void asChunk() {
        chunk = true;
    }

    boolean isChunk() {
        return chunk;
    }

    Said said() {
        return said;
    }

    OfficePackage.@Nullable Relation relation(String id) {
        return relations.get(id);
    }

    InputStream open(String part) throws IOException {
        return file.open(part);
    }

    /** Counts something that is left out. */
    void leave(String what) {
        left.count(what);
    }

    /** At the end of the document. */
    void sayWhatIsLeft() throws IOException {
        for (OfficePackage.Relation relation : relations.values()) {
            switch (relation.type()) {
                case "image" -> leave("picture");
                case "chart", "chartEx" -> leave("chart");
                case "diagramData" -> leave("diagram");
                case "oleObject", "package" -> new Embedded(left, said).part(file, relation);
                case "control" -> leave("attachment");
                case "comments" -> leave("comments");
                case "video", "audio", "media" -> leave("media");
                default -> {
                    // Read, or nothing that has a text.
                }
            }
        }
        left.say(said);
    }
}
