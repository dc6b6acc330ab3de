package org.duizhao.ingest.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What all parts of a document share: its styles, its lists, its notes, and what of it is left out. */
final class OdfParts {

    final OdfStyles styles = new OdfStyles();
    final ListCounter headings = new ListCounter();
    private final Map<String, ListCounter> lists = new HashMap<>();
    private final OdfFile file;
    private final LeftOut left = new LeftOut();
    private final Embedded embedded;
    private int notes;

    OdfParts(OdfFile file, Said said) throws IOException, XMLStreamException {
        this.file = file;
        this.embedded = new Embedded(left, said);
        if (file.has("styles.xml")) {
            try (InputStream in = file.open("styles.xml")) {
                XMLStreamReader xml = Xml.reader(in);
                xml.nextTag();
                styles.read(xml);
            }
        }
    }

    void leave(String what) {
        left.count(what);
    }

    void sayWhatIsLeft(Said said) {
        left.say(said);
    }

    /** The number of a note: the one at its mark, or where that is a sign, how many there are up to it. */
    String note(String citation) {
        notes++;
        return citation.strip().matches("\\d{1,3}") ? citation.strip() : String.valueOf(notes);
    }

    /**
     * What counts a list.
     *
     * @param goesOn the list that it goes on with, by its id; empty for none
     * @param again whether it goes on with the list before that has the same style
     */
    ListCounter list(String id, String style, String goesOn, boolean again) {
        ListCounter before = lists.get(goesOn.isEmpty() ? "style " + style : "id " + goesOn);
        ListCounter counter = before != null && (again || !goesOn.isEmpty()) ? before : new ListCounter();
        lists.put("style " + style, counter);
        if (!id.isEmpty()) {
            lists.put("id " + id, counter);
        }
        return counter;
    }

    /** The text of an embedded equation; empty for anything else that is embedded, which is left out. */
    String equation(String reference) throws IOException, XMLStreamException {
        String part = reference.replaceFirst("^\\./", "").replaceFirst("/$", "") + "/content.xml";
        if (!file.has(part)) {
            leave("attachment");
            return "";
        }
        try (InputStream in = file.open(part)) {
            XMLStreamReader xml = Xml.reader(in);
            xml.nextTag();
            if (xml.getLocalName().equals("math")) {
                return MathText.of(xml);
            }
        }
        byte[] document = file.document(part.substring(0, part.lastIndexOf('/') + 1));
        if (document == null) {
            leave("chart");
        } else {
            embedded.bytes(part.substring(0, part.lastIndexOf('/')) + ".odf", document);
        }
        return "";
    }

    /** What is embedded as an object of another program. */
    void object(String reference) throws IOException {
        String part = reference.replaceFirst("^\\./", "");
        if (!file.has(part)) {
            leave("attachment");
            return;
        }
        try (InputStream in = file.open(part)) {
            embedded.read(part.substring(part.lastIndexOf('/') + 1), in);
        }
    }
}
