package org.duizhao.bitext.entity.list;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The word lists beside this class: UTF-8, fields separated by tabs, alternatives by bars, {@code #} for remarks. */
public final class WordLists {

    private WordLists() {}

    /** The rows of a list, each padded to {@code fields} fields. */
    public static List<String[]> rows(String name, int fields) {
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = WordLists.class.getResourceAsStream(name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(padded(line, fields));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** All words of a list in which line ends mean nothing. */
    public static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String[] row : rows(name, 1)) {
            words.addAll(List.of(row[0].trim().split("\\s+")));
        }
        return words;
    }

    public static List<String> alternatives(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split("\\|"));
    }

    private static String[] padded(String line, int fields) {
        String[] given = line.split("\t", -1);
        String[] row = new String[Math.max(fields, given.length)];
        for (int i = 0; i < row.length; i++) {
            row[i] = i < given.length ? given[i] : "";
        }
        return row;
    }
}
