package org.duizhao.bitext.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** The lexicon that comes with the library. */
public final class Lexicons {

    /** Beside this class: a word, its glosses, tags and a source a line, sorted by word. */
    static final String OWN = "lexicon.tsv";

    private Lexicons() {}

    /** Our own lexicon, loaded once. */
    public static Lexicon own() {
        return Holder.OWN;
    }

    private static final class Holder {

        static final Lexicon OWN = load();

        private static Lexicon load() {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                            Lexicons.class.getResourceAsStream(Lexicons.OWN), StandardCharsets.UTF_8));
                    Stream<String> lines = reader.lines()) {
                return LexiconReader.read("own", lines);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
