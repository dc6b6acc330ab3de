package org.duizhao.bitext.entity.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** A line of marked text: {@code {name|type}}, {@code {name|type|key}} or {@code {words|?}}. */
record MarkedLine(Language language, String text, List<Marking> markings) {

    record Marking(
            int start,
            int end,
            @Nullable String type,
            @Nullable String key) {}

    private static final Pattern MARK = Pattern.compile("\\{([^{}|]+)\\|([a-z]+|\\?)(?:\\|([^{}|]+))?\\}");

    static MarkedLine of(String line, Language language) {
        StringBuilder text = new StringBuilder();
        List<Marking> markings = new ArrayList<>();
        Matcher matcher = MARK.matcher(line);
        while (matcher.find()) {
            matcher.appendReplacement(text, "");
            int start = text.length();
            text.append(matcher.group(1));
            markings.add(new Marking(
                    start,
                    text.length(),
                    matcher.group(2).equals("?")
                            ? null
                            : EntityType.of(matcher.group(2)).code(),
                    matcher.group(3)));
        }
        matcher.appendTail(text);
        if (text.indexOf("{") >= 0 || text.indexOf("}") >= 0) {
            throw new IllegalArgumentException("line: " + line + " (expected: {name|type|key})");
        }
        return new MarkedLine(language, text.toString(), markings);
    }

    List<MarkedDocument.Mark> marks(MarkedLine other) {
        List<MarkedDocument.Mark> marks = new ArrayList<>();
        for (Marking mark : markings) {
            marks.add(new MarkedDocument.Mark(
                    id(mark),
                    language,
                    mark.start,
                    mark.end,
                    mark.type,
                    false,
                    other.markings.stream()
                            .filter(there -> mark.key != null && mark.key.equals(there.key))
                            .map(other::id)
                            .collect(Collectors.toSet())));
        }
        return marks;
    }

    private String id(Marking mark) {
        return language.code() + mark.start;
    }
}
