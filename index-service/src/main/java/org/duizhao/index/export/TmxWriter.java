package org.duizhao.index.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.duizhao.bitext.align.TmxWriter.Unit;
import org.duizhao.bitext.text.WrittenChinese;
import org.duizhao.events.Block;
import org.duizhao.events.Engine;
import org.duizhao.index.entry.RecordEntry;
import org.jspecify.annotations.Nullable;

/** TMX 1.4b: one unit a pair, or a cell of a table row; a record with one side only is no unit. */
final class TmxWriter implements RecordWriter {

    private final Titles titles;
    private final Issues issues;
    private final Units units;
    private final Writer out;
    private final org.duizhao.bitext.align.TmxWriter tmx;
    private @Nullable String document;
    private WrittenChinese chinese = new WrittenChinese("");

    TmxWriter(OutputStream stream, Titles titles, Issues issues, Units units) throws IOException {
        this.titles = titles;
        this.issues = issues;
        this.units = units;
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        tmx = new org.duizhao.bitext.align.TmxWriter(out);
        tmx.start(Engine.version());
    }

    @Override
    public void write(RecordEntry entry) throws IOException {
        if (entry.zh() == null) {
            return;
        }
        if (!entry.documentId().equals(document)) {
            document = entry.documentId();
            chinese = new WrittenChinese(titles.facts(document));
        }
        String language = chinese.next(entry.zh().text());
        if (entry.en() == null || !units.has(entry, issues)) {
            return;
        }
        Unit unit = new Unit(
                entry.recordId(),
                language,
                entry.zh().text(),
                entry.en().text(),
                entry.confidence(),
                String.join(" / ", entry.section()));
        if (entry.kind() == Block.Kind.TABLE_ROW) {
            tmx.row(unit);
        } else {
            tmx.unit(unit);
        }
    }

    @Override
    public void end() throws IOException {
        tmx.end();
        out.flush();
    }
}
