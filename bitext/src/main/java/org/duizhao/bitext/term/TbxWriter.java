package org.duizhao.bitext.term;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.text.Xml;

/** Writes names as TBX-Basic of ISO 30042:2019 (style DCA), a concept at a time, for translation tools. */
public final class TbxWriter {

    private final Xml xml;
    private int concepts;

    public TbxWriter(Writer out) throws IOException {
        xml = new Xml(out);
    }

    /** Opens the document. */
    public void start() throws IOException {
        xml.open("tbx", "type", "TBX-Basic", "style", "dca", "xml:lang", "en", "xmlns", "urn:iso:std:iso:30042:ed-2")
                .line();
        xml.open("tbxHeader").open("fileDesc").open("sourceDesc");
        xml.element("p", "Duizhao: names linked across Chinese and English");
        xml.close().close().close().line();
        xml.open("text").open("body").line();
    }

    /** Writes one concept; a language without names is left out, and of several names of one the first is the preferred. */
    public void concept(EntityType type, List<String> zh, List<String> en) throws IOException {
        xml.open("conceptEntry", "id", "c" + ++concepts).line();
        xml.open("descrip", "type", "subjectField").text(type.code()).close().line();
        language("zh", zh);
        language("en", en);
        xml.close().line();
    }

    /** Closes the document and passes everything on. */
    public void end() throws IOException {
        xml.close().close().line();
        xml.end();
    }

    private void language(String language, List<String> names) throws IOException {
        if (names.isEmpty()) {
            return;
        }
        xml.open("langSec", "xml:lang", language).line();
        for (String name : names) {
            xml.open("termSec").element("term", name);
            xml.open("termNote", "type", "partOfSpeech").text("properNoun").close();
            if (names.size() > 1) {
                String status = name.equals(names.get(0)) ? "preferredTerm-admn-sts" : "admittedTerm-admn-sts";
                xml.open("termNote", "type", "administrativeStatus").text(status).close();
            }
            xml.close().line();
        }
        xml.close().line();
    }
}
