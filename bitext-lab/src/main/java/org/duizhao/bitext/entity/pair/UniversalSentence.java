package org.duizhao.bitext.entity.pair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a Universal NER file.
 *
 * @param document a number of the text that it is from, from 0 on
 */
record UniversalSentence(String text, List<Name> names, int document) {

    /** What is marked there. */
    enum Kind {
        PER(Set.of(EntityType.PERSON)),
        LOC(Set.of(EntityType.PLACE, EntityType.FACILITY)),
        ORG(Set.of(EntityType.ORGANISATION));

        private final Set<EntityType> types;

        Kind(Set<EntityType> types) {
            this.types = types;
        }

        Set<EntityType> types() {
            return types;
        }

        static @Nullable Kind of(EntityType type) {
            return Stream.of(values())
                    .filter(kind -> kind.types.contains(type))
                    .findFirst()
                    .orElse(null);
        }
    }

    record Name(int start, int end, Kind kind) {}

    /** The sentences of all files of a language in a folder, documents numbered on. */
    static List<UniversalSentence> all(Path folder, Language language) throws IOException {
        List<UniversalSentence> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> isOf(file, language)).sorted().toList()) {
                int first = documents(all);
                read(file)
                        .forEach(sentence -> all.add(
                                new UniversalSentence(sentence.text, sentence.names, first + sentence.document)));
            }
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException(
                    "corpus: " + folder + " (expected: a folder with " + language.code() + "_*.iob2)");
        }
        return all;
    }

    private static boolean isOf(Path file, Language language) {
        String name = file.getFileName().toString();
        return name.startsWith(language.code() + "_") && name.endsWith(".iob2");
    }

    static int documents(List<UniversalSentence> sentences) {
        return sentences.stream().mapToInt(UniversalSentence::document).max().orElse(-1) + 1;
    }

    static List<UniversalSentence> read(Path file) throws IOException {
        List<UniversalSentence> sentences = new ArrayList<>();
        int document = -1;
        String text = "";
        List<String[]> words = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("# newdoc")) {
                document++;
            } else if (line.startsWith("# text = ")) {
                text = line.substring("# text = ".length());
            } else if (!line.isEmpty() && line.charAt(0) != '#') {
                words.add(line.split("\t"));
            } else if (line.isEmpty() && !words.isEmpty()) {
                sentences.add(new UniversalSentence(text, names(text, words), Math.max(0, document)));
                words.clear();
            }
        }
        return sentences;
    }

    private static List<Name> names(String text, List<String[]> words) {
        List<Name> names = new ArrayList<>();
        int at = 0;
        for (String[] word : words) {
            int start = text.indexOf(word[1], at);
            if (start < 0) {
                continue;
            }
            at = start + word[1].length();
            String tag = word[2];
            if (tag.startsWith("I-") && !names.isEmpty()) {
                Name open = names.get(names.size() - 1);
                names.set(names.size() - 1, new Name(open.start(), at, open.kind()));
            } else if (tag.startsWith("B-") && Stream.of(Kind.values()).anyMatch(kind -> tag.endsWith(kind.name()))) {
                names.add(new Name(start, at, Kind.valueOf(tag.substring(2))));
            }
        }
        return names;
    }
}
