package org.duizhao.bitext.entity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of the training text: {@code [[澄州市|place]市长|title][欧阳远|person]说}. Names may lie in names; those inside come first.
 *
 * @param text the sentence without its marks
 */
public record TaggedSentence(String text, List<Name> names) {

    /** @param type null for words that may be read as a name or not */
    public record Name(int start, int end, @Nullable EntityType type) {}

    /** The sentences of a file: all lines but remarks and empty ones. */
    public static List<TaggedSentence> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(TaggedSentence::of)
                    .toList();
        }
    }

    /** @throws IllegalArgumentException if the brackets do not match, a name is empty or a type is unknown */
    static TaggedSentence of(String line) {
        StringBuilder text = new StringBuilder();
        List<Name> names = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        int at = 0;
        while (at < line.length()) {
            switch (line.charAt(at)) {
                case '[' -> open.push(text.length());
                case ']' -> throw wrong(line);
                case '|' -> {
                    int end = line.indexOf(']', at);
                    names.add(name(line, open.poll(), text.length(), line.substring(at + 1, Math.max(at + 1, end))));
                    at = end;
                }
                default -> text.append(line.charAt(at));
            }
            at++;
        }
        if (!open.isEmpty()) {
            throw wrong(line);
        }
        return new TaggedSentence(text.toString(), List.copyOf(names));
    }

    private static Name name(String line, @Nullable Integer start, int end, String type) {
        if (start == null || start == end) {
            throw wrong(line);
        }
        return new Name(start, end, type.equals("?") ? null : EntityType.of(type));
    }

    private static IllegalArgumentException wrong(String line) {
        return new IllegalArgumentException("line: " + line + " (expected: [name|type], brackets that match)");
    }
}
