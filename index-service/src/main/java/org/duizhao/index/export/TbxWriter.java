package org.duizhao.index.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.events.Entity;
import org.duizhao.index.entry.RecordEntry;

/**
 * TBX (ISO 30042:2019, TBX-Basic): a concept for each entity that has a name in both languages, with what else it is called in the
 * records; the name that it is shown under is the preferred one.
 */
final class TbxWriter implements RecordWriter {

    /** What is kept until the end, so many entities; later ones are left out. */
    private static final int MOST = 200_000;

    /** Of one language: what is called in more ways is no name. */
    private static final int MOST_NAMES = 20;

    private final Writer out;
    private final org.duizhao.bitext.term.TbxWriter tbx;
    private final Map<String, Concept> concepts = new LinkedHashMap<>();

    private record Concept(String type, Set<String> zh, Set<String> en) {}

    TbxWriter(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.tbx = new org.duizhao.bitext.term.TbxWriter(this.out);
        tbx.start();
    }

    @Override
    public void write(RecordEntry entry) {
        for (Entity entity : entry.entities()) {
            String zh = entity.nameZh();
            String en = entity.nameEn();
            if (zh != null && en != null) {
                String key = entity.type() + "\u001F" + zh + "\u001F" + en;
                if (concepts.size() < MOST || concepts.containsKey(key)) {
                    Concept concept = concepts.computeIfAbsent(
                            key,
                            k -> new Concept(
                                    entity.type(), new LinkedHashSet<>(List.of(zh)), new LinkedHashSet<>(List.of(en))));
                    Set<String> names = entity.language().equals("zh") ? concept.zh() : concept.en();
                    if (!entity.nested() && names.size() < MOST_NAMES) {
                        names.add(entity.text());
                    }
                }
            }
        }
    }

    @Override
    public void end() throws IOException {
        for (Concept concept : concepts.values()) {
            tbx.concept(EntityType.of(concept.type()), new ArrayList<>(concept.zh()), new ArrayList<>(concept.en()));
        }
        tbx.end();
        out.flush();
    }
}
