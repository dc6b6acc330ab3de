package org.duizhao.bitext.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The lexicon that comes with the library. */
public final class Lexicons {

    static final List<String> THEMES = List.of(
            "general-1",
            "general-2",
            "everyday",
            "news",
            "government",
            "economy",
            "society",
            "parliament",
            "literature",
            "scripture",
            "names",
            "press",
            "novel",
            "scripture-2",
            "academic",
            "prose",
            "verbs",
            "things",
            "qualities",
            "people",
            "life",
            "names-2",
            "words",
            "village",
            "household",
            "kinship",
            "body",
            "gestures",
            "idioms",
            "kings",
            "essays");

    private Lexicons() {}

    /** Our own lexicon, loaded once. */
    public static Lexicon own() {
        return Holder.OWN;
    }

    private static final class Holder {

        static final Lexicon OWN = load();

        private static Lexicon load() {
            Lexicon.Builder builder = new Lexicon.Builder("own");
            THEMES.forEach(theme -> load(builder, theme + ".tsv"));
            return builder.build();
        }

        private static void load(Lexicon.Builder builder, String resource) {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                            Lexicons.class.getResourceAsStream(resource), StandardCharsets.UTF_8));
                    Stream<String> lines = reader.lines()) {
                lines.forEach(line -> LexiconReader.addLine(builder, line));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
