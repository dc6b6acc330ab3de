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

    /** @throws IllegalStateException that says what is missing */
    static Path requireCorpus() {
        Path found = corpus();
        if (found == null) {
            throw new IllegalStateException(
                    "shared/corpus: absent (expected: beside the project, or -Dduizhao.corpus)");
        }
        return found;
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
