package org.duizhao.index.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import org.duizhao.events.Entity;
import org.duizhao.index.entry.RecordEntry;

/** TBX (ISO 30042:2019, TBX-Basic): a concept for each entity that has a name in both languages. */
final class TbxWriter implements RecordWriter {

    private final Xml xml;
    private final Set<String> written = new HashSet<>();

    TbxWriter(OutputStream out) throws IOException {
        xml = new Xml(out);
        xml.open("tbx", "xmlns", "urn:iso:std:iso:30042:ed-2", "type", "TBX-Basic", "style", "dca", "xml:lang", "en")
                .line();
        xml.open("tbxHeader").open("fileDesc").open("sourceDesc");
        xml.element("p", "Names from aligned reports, made by Duizhao")
                .close()
                .close()
                .close();
        xml.line().open("text").open("body").line();
    }

    @Override
    public void write(RecordEntry entry) throws IOException {
        for (Entity entity : entry.entities()) {
            String zh = entity.nameZh();
            String en = entity.nameEn();
            if (zh != null && en != null && written.add(entity.type() + "\u001F" + zh + "\u001F" + en)) {
                xml.open("conceptEntry", "id", "c" + written.size());
                xml.open("descrip", "type", "subjectField").text(entity.type()).close();
                term("zh", zh);
                term("en", en);
                xml.close().line();
            }
        }
    }

    private void term(String language, String term) throws IOException {
        xml.open("langSec", "xml:lang", language)
                .open("termSec")
                .element("term", term)
                .close()
                .close();
    }

    @Override
    public void end() throws IOException {
        xml.end();
    }
}
