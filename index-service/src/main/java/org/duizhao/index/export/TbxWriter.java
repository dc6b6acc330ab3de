package org.duizhao.index.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.events.Entity;
import org.duizhao.index.entry.RecordEntry;

/** TBX (ISO 30042:2019, TBX-Basic): a concept for each entity that has a name in both languages. */
final class TbxWriter implements RecordWriter {

    private final Writer out;
    private final org.duizhao.bitext.term.TbxWriter tbx;
    private final Set<String> written = new HashSet<>();

    TbxWriter(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.tbx = new org.duizhao.bitext.term.TbxWriter(this.out);
        tbx.start();
    }

    @Override
    public void write(RecordEntry entry) throws IOException {
        for (Entity entity : entry.entities()) {
            String zh = entity.nameZh();
            String en = entity.nameEn();
            if (zh != null && en != null && written.add(entity.type() + "\u001F" + zh + "\u001F" + en)) {
                tbx.concept(EntityType.of(entity.type()), List.of(zh), List.of(en));
            }
        }
    }

    @Override
    public void end() throws IOException {
        tbx.end();
        out.flush();
    }
}
