package org.duizhao.bitext.align;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A development set: document folders with {@code zh.sentences}, {@code en.sentences} and gold {@code beads.jsonl}. */
record DevelopmentSet(String name, List<Document> documents) {

    record Document(String name, List<String> zh, List<String> en, List<Bead> gold) {}

    /** The folder {@code shared/corpus} beside the project; null where there is none. */
    static @Nullable Path corpus() {
        String given = System.getProperty("duizhao.corpus");
        if (given != null) {
            return Path.of(given);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolve("shared/corpus");
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        return null;
    }

    /**
     * What weights are fitted to: the folders given; else the development sets; where these are absent our own marked
     * texts, which is told.
     */
    static List<DevelopmentSet> toTrainOn(List<Path> corpora) {
        if (!corpora.isEmpty()) {
            return corpora.stream().map(DevelopmentSet::ofDocuments).toList();
        }
        Path corpus = corpus();
        if (corpus == null) {
            System.err.println("shared/corpus: absent (expected: beside the project, for the weights that are shipped);"
                    + " training on our own marked texts");
            return List.of(
                    MarkedText.set("genres", MarkedText.GENRES),
                    MarkedText.set("freer", MarkedText.FREER),
                    MarkedText.set("last", MarkedText.LAST));
        }
        return Stream.of("R1", "ctk", "ntrex-tw-noise")
                .map(name -> read(corpus.resolve(name)))
                .toList();
    }

    private static DevelopmentSet ofDocuments(Path folder) {
        DevelopmentSet set = Files.isDirectory(folder) ? read(folder) : new DevelopmentSet("none", List.of());
        if (set.documents().isEmpty()) {
            throw new IllegalArgumentException(
                    folder + ": no documents (expected: folders with zh.sentences, en.sentences and beads.jsonl)");
        }
        return set;
    }

    static DevelopmentSet read(Path folder) {
        try (Stream<Path> paths = Files.walk(folder, 2)) {
            List<Document> documents = paths.filter(p -> p.endsWith("zh.sentences"))
                    .map(Path::getParent)
                    .sorted()
                    .map(DevelopmentSet::document)
                    .toList();
            return new DevelopmentSet(folder.getFileName().toString(), documents);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Path folder) {
        try {
            List<Bead> gold = new ArrayList<>();
            ObjectMapper json = new ObjectMapper();
            for (String line : Files.readAllLines(folder.resolve("beads.jsonl"))) {
                JsonNode bead = json.readTree(line);
                gold.add(new Bead(indexes(bead.get("zh")), indexes(bead.get("en")), 1));
            }
            return new Document(
                    folder.getFileName().toString(),
                    lines(folder.resolve("zh.sentences")),
                    lines(folder.resolve("en.sentences")),
                    gold);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines end at \n only, and a blank line counts. */
    static List<String> lines(Path file) throws IOException {
        String text = Files.readString(file);
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private static List<Integer> indexes(JsonNode array) {
        List<Integer> indexes = new ArrayList<>();
        array.forEach(value -> indexes.add(value.asInt()));
        return indexes;
    }
}
