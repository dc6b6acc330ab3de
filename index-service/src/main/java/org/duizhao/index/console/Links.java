package org.duizhao.index.console;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The address of a question and its neighbours: with one more condition, or without one. Where a page of the answer
 * begins is not part of it.
 *
 * @param path of the page
 * @param question parameters that have a value, in the order of the address
 */
record Links(String path, Map<String, List<String>> question) {

    private static final Set<String> NO_CONDITION = Set.of("cursor", "size", "before", "issue");

    Links {
        question = Map.copyOf(question).isEmpty() ? Map.of() : new LinkedHashMap<>(question);
    }

    /** The question of a request, blank parameters left out. */
    static Links of(String path, Map<String, String[]> parameters) {
        Map<String, List<String>> question = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            List<String> filled =
                    Arrays.stream(values).filter(value -> !value.isBlank()).toList();
            if (!filled.isEmpty() && !NO_CONDITION.contains(name)) {
                question.put(name, filled);
            }
        });
        return new Links(path, question);
    }

    /** The same question, asked elsewhere. */
    public Links at(String other) {
        return new Links(other, question);
    }

    /** Whether a condition is part of the question. */
    public boolean has(String name, Object value) {
        return question.getOrDefault(name, List.of()).contains(value.toString());
    }

    /** The address with one condition in place of all of that name. */
    public String with(String name, Object value) {
        return changed(copy -> copy.put(name, List.of(value.toString())));
    }

    /** The address with one more condition of that name. */
    public String and(String name, Object value) {
        return changed(copy -> {
            List<String> values = new ArrayList<>(copy.getOrDefault(name, List.of()));
            values.add(value.toString());
            copy.put(name, values);
        });
    }

    /** The address without any of these conditions. */
    public String without(String... names) {
        return changed(copy -> copy.keySet().removeAll(Set.of(names)));
    }

    /** The address without one condition. */
    public String less(String name, Object value) {
        return changed(copy -> {
            List<String> values = new ArrayList<>(copy.getOrDefault(name, List.of()));
            values.remove(value.toString());
            if (values.isEmpty()) {
                copy.remove(name);
            } else {
                copy.put(name, values);
            }
        });
    }

    /** The address with values from and to, in place of those of before. */
    public String between(double min, double max) {
        return changed(copy -> {
            copy.put("min", List.of(BigDecimal.valueOf(min).toPlainString()));
            copy.put("max", List.of(BigDecimal.valueOf(max).toPlainString()));
        });
    }

    /** The address of this question. */
    public String here() {
        return changed(copy -> {});
    }

    private String changed(Consumer<Map<String, List<String>>> change) {
        Map<String, List<String>> copy = new LinkedHashMap<>(question);
        change.accept(copy);
        StringBuilder address = new StringBuilder(path);
        char separator = '?';
        for (Map.Entry<String, List<String>> parameter : copy.entrySet()) {
            for (String value : parameter.getValue()) {
                address.append(separator)
                        .append(encoded(parameter.getKey()))
                        .append('=')
                        .append(encoded(value));
                separator = '&';
            }
        }
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
