package org.duizhao.bitext.entity.pair;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A document whose entities are marked by hand. */
record MarkedDocument(String name, List<TextPair> texts, List<List<Mark>> marks) {

    /**
     * @param type null for words that may be found or not
     * @param links ids of the marks of the other language in the same pair that mean the same
     */
    record Mark(
            String id,
            Language language,
            int start,
            int end,
            @Nullable String type,
            boolean nested,
            Set<String> links) {

        boolean isCore() {
            return type != null && !nested;
        }

        String text(TextPair pair) {
            return Objects.requireNonNull(pair.side(language)).substring(start, end);
        }
    }

    /** The documents of a resource beside this class; its first lines tell the form. */
    static List<MarkedDocument> passages(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MarkedDocument.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return of(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<MarkedDocument> of(List<String> lines) {
        List<MarkedDocument> documents = new ArrayList<>();
        MarkedLine zh = null;
        for (String line : lines) {
            if (line.startsWith("= ")) {
                documents.add(new MarkedDocument(line.substring(2), new ArrayList<>(), new ArrayList<>()));
            } else if (line.startsWith("zh\t")) {
                zh = MarkedLine.of(line.substring(3), Language.ZH);
            } else if (line.startsWith("en\t")) {
                MarkedLine en = MarkedLine.of(line.substring(3), Language.EN);
                documents.get(documents.size() - 1).add(Objects.requireNonNull(zh), en);
            }
        }
        return documents;
    }

    private void add(MarkedLine zh, MarkedLine en) {
        texts.add(new TextPair(zh.text(), en.text()));
        List<Mark> both = new ArrayList<>(zh.marks(en));
        both.addAll(en.marks(zh));
        marks.add(both);
    }

    /** The same texts with no translation beside them: all Chinese, then all English. Nothing is linked. */
    MarkedDocument apart() {
        MarkedDocument apart = new MarkedDocument(name, new ArrayList<>(), new ArrayList<>());
        for (Language language : Language.values()) {
            for (int i = 0; i < texts.size(); i++) {
                String text = texts.get(i).side(language);
                boolean zh = language == Language.ZH;
                apart.texts.add(new TextPair(zh ? text : null, zh ? null : text));
                apart.marks.add(marks.get(i).stream()
                        .filter(mark -> mark.language() == language)
                        .map(mark ->
                                new Mark(mark.id, language, mark.start, mark.end, mark.type, mark.nested, Set.of()))
                        .toList());
            }
        }
        return apart;
    }

    /** A document with {@code entities.jsonl}, a pair of paragraphs a pair; without the rows that are dates. */
    static MarkedDocument gold(Path entities, Path zh, Path en) {
        try {
            TreeMap<Integer, List<JsonNode>> pairs = new TreeMap<>();
            ObjectMapper json = new ObjectMapper();
            for (String line : Files.readAllLines(entities)) {
                JsonNode row = json.readTree(line);
                pairs.computeIfAbsent(row.get("pair").asInt(), pair -> new ArrayList<>())
                        .add(row);
            }
            MarkedDocument document =
                    new MarkedDocument(String.valueOf(entities.getParent()), new ArrayList<>(), new ArrayList<>());
            String zhText = Files.readString(zh);
            String enText = Files.readString(en);
            for (List<JsonNode> rows : pairs.values()) {
                List<Mark> marks = new ArrayList<>();
                String left = paragraphs(zhText, rows, Language.ZH, marks);
                String right = paragraphs(enText, rows, Language.EN, marks);
                document.texts.add(new TextPair(left, right));
                document.marks.add(marks);
            }
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of {@code file} that the rows of a language stand in; null if there are none. */
    private static @Nullable String paragraphs(String file, List<JsonNode> rows, Language language, List<Mark> marks) {
        List<JsonNode> mine = rows.stream()
                .filter(row -> row.get("lang").asString().equals(language.code()))
                .toList();
        if (mine.isEmpty()) {
            return null;
        }
        int first = mine.stream()
                .mapToInt(row -> row.get("doc_start").asInt())
                .min()
                .orElseThrow();
        int last =
                mine.stream().mapToInt(row -> row.get("doc_end").asInt()).max().orElseThrow();
        int start = file.lastIndexOf('\n', first - 1) + 1;
        int end = file.indexOf('\n', last);
        for (JsonNode row : mine) {
            String type = row.get("type").asString();
            String tier = row.get("tier").asString();
            if (!type.equals("date")) {
                marks.add(new Mark(
                        row.get("id").asString(),
                        language,
                        row.get("doc_start").asInt() - start,
                        row.get("doc_end").asInt() - start,
                        tier.equals("nominal") ? null : type,
                        tier.equals("nested"),
                        links(row)));
            }
        }
        return file.substring(start, end < 0 ? file.length() : end);
    }

    private static Set<String> links(JsonNode row) {
        List<String> links = new ArrayList<>();
        row.get("link").forEach(id -> links.add(id.asString()));
        return links.stream().collect(Collectors.toSet());
    }
}
