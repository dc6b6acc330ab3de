package org.duizhao.index.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.duizhao.events.Engine;
import org.duizhao.index.entry.RecordEntry;

/** TMX 1.4b: one unit a pair; a record with one side only is no unit. */
final class TmxWriter implements RecordWriter {

    private final Issues issues;
    private final Units units;
    private final Writer out;
    private final org.duizhao.bitext.align.TmxWriter tmx;

    TmxWriter(OutputStream stream, Issues issues, Units units) throws IOException {
        this.issues = issues;
        this.units = units;
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        tmx = new org.duizhao.bitext.align.TmxWriter(out);
        tmx.start(Engine.version());
    }

    @Override
    public void write(RecordEntry entry) throws IOException {
        if (entry.zh() != null && entry.en() != null && units.has(entry, issues)) {
            tmx.unit(new org.duizhao.bitext.align.TmxWriter.Unit(
                    entry.recordId(),
                    entry.zh().text(),
                    entry.en().text(),
                    entry.confidence(),
                    String.join(" / ", entry.section())));
        }
    }

    @Override
    public void end() throws IOException {
        tmx.end();
        out.flush();
    }
}
