package org.duizhao.bitext.align;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text among the test resources with its beads marked: a line {@code z …} or {@code e …} for each sentence, a blank line
 * between beads, remarks after {@code #}. The texts were written before anything ran on them; no weight was fitted to them.
 */
final class MarkedText {

    static final List<String> GENRES = List.of("speech", "novel", "verses", "academic", "magazine");

    /** Freer translations, written later. */
    static final List<String> FREER = List.of("novel-2", "novel-3", "speech-2", "academic-2", "magazine-2");

    /** Written and first run when all else was done. */
    static final List<String> LAST = List.of("novel-4");

    private final List<String> zh = new ArrayList<>();
    private final List<String> en = new ArrayList<>();
    private final List<Bead> gold = new ArrayList<>();
    private List<Integer> zhBead = new ArrayList<>();
    private List<Integer> enBead = new ArrayList<>();

    private MarkedText() {}

    static DevelopmentSet set(String name, List<String> texts) {
        return new DevelopmentSet(name, texts.stream().map(MarkedText::read).toList());
    }

    static DevelopmentSet.Document read(String genre) {
        try (InputStream in = MarkedText.class.getResourceAsStream("genres/" + genre + ".txt")) {
            MarkedText text = new MarkedText();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(text::line);
            text.endBead();
            return new DevelopmentSet.Document(genre, text.zh, text.en, text.gold);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        if (line.isBlank()) {
            endBead();
        } else if (line.startsWith("z ")) {
            zhBead.add(zh.size());
            zh.add(line.substring(2));
        } else if (line.startsWith("e ")) {
            enBead.add(en.size());
            en.add(line.substring(2));
        }
    }

    private void endBead() {
        if (!zhBead.isEmpty() || !enBead.isEmpty()) {
            gold.add(new Bead(zhBead, enBead, 1));
        }
        zhBead = new ArrayList<>();
        enBead = new ArrayList<>();
    }
}
