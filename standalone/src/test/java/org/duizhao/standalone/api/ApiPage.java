package org.duizhao.standalone.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code docs/api.md} says of each operation: a section for each, with tables of parameters. */
final class ApiPage {

    private static final Pattern HEADING = Pattern.compile("^### `([A-Z]+) ([^?`]+)(?:\\?([^`]*))?`$");
    private static final Pattern ROW = Pattern.compile("^\\| ((?:`[A-Za-z]+`(?:, | and )?)+) \\| (.+) \\|$");
    private static final Pattern NAME = Pattern.compile("`([A-Za-z]+)`");

    private final Map<String, Section> sections = new LinkedHashMap<>();

    /** An operation: its first sentences, its rows by name of parameter, and all of its prose. */
    record Section(String summary, Map<String, String> rows, String prose) {}

    /** Reads the part of the page that is about one service. */
    ApiPage(List<String> lines, String service) {
        String key = null;
        List<String> body = new ArrayList<>();
        boolean within = false;
        for (String line : lines) {
            within = line.startsWith("## ") ? line.endsWith(": " + service) : within;
            if (!within) {
                continue;
            }
            Matcher heading = HEADING.matcher(line);
            if (heading.matches() || line.startsWith("## ")) {
                end(key, body);
                key = heading.matches() ? heading.group(1) + " " + heading.group(2) : null;
                body.clear();
            } else {
                body.add(line);
            }
        }
        end(key, body);
    }

    private void end(@Nullable String key, List<String> body) {
        if (key == null) {
            return;
        }
        Map<String, String> rows = new LinkedHashMap<>();
        StringBuilder prose = new StringBuilder();
        boolean first = true;
        StringBuilder summary = new StringBuilder();
        for (String line : body) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                Matcher name = NAME.matcher(row.group(1));
                while (name.find()) {
                    rows.put(name.group(1), row.group(2));
                }
            } else if (line.isBlank() || line.startsWith("|") || line.startsWith("`")) {
                first &= summary.isEmpty();
            } else {
                prose.append(line).append(' ');
                if (first) {
                    summary.append(summary.isEmpty() ? "" : " ").append(line);
                }
            }
        }
        sections.put(key, new Section(summary.toString(), rows, prose.toString()));
    }

    /** The section of an operation; fails if the page has none. */
    Section section(String method, String path) {
        Section section = sections.get(method + " " + path);
        if (section == null) {
            throw new AssertionError("docs/api.md: no section `" + method + " " + path + "` (expected: one)");
        }
        return section;
    }

    /** What a parameter means: in the operation's own table or prose, else in the table of another that shares it. */
    String meaning(Section section, String name) {
        String own = section.rows().get(name);
        if (own != null) {
            return own;
        }
        for (String sentence : section.prose().split("(?<=[.;]) ")) {
            if (sentence.contains("`" + name + "`")) {
                return sentence;
            }
        }
        return sections.values().stream()
                .filter(other -> other.rows().containsKey(name))
                .map(other -> other.rows().get(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "docs/api.md: nothing about the parameter `" + name + "` (expected: a row of a table)"));
    }
}
