package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Rows whose cells a sign parts, told by the text: the sign that parts most rows into as many cells. */
final class Delimited {

    private static final char[] SIGNS = {',', '\t', ';', '|', '，'};
    private static final int LOOK = 16 * 1024;
    private static final double REGULAR = 0.7;

    private Delimited() {}

    /** The rows; null where the text is no table. */
    static @Nullable List<List<String>> rows(String text) throws IOException {
        String sample = sample(text);
        char best = 0;
        double bestScore = 0;
        for (char sign : SIGNS) {
            double score = score(parsed(sample, sign));
            if (score > bestScore) {
                best = sign;
                bestScore = score;
            }
        }
        return bestScore == 0 ? null : parsed(text, best);
    }

    /** Whether the text is a table though nobody said so: all rows of one width, a third of the cells numbers. */
    static boolean isTable(String text) throws IOException {
        List<List<String>> rows = parsed(sample(text), ',');
        int width = rows.isEmpty() ? 0 : rows.get(0).size();
        long numbers = rows.stream()
                .flatMap(List::stream)
                .filter(cell -> cell.strip().matches("[-+]?\\d[\\d.,]*%?"))
                .count();
        return width >= 3
                && rows.size() >= 3
                && rows.stream().allMatch(row -> row.size() == width)
                && 3 * numbers >= (long) (rows.size() - 1) * width;
    }

    private static String sample(String text) {
        int end = text.length() <= LOOK ? text.length() : text.lastIndexOf('\n', LOOK);
        return text.substring(0, end < 0 ? LOOK : end);
    }

    private static double score(List<List<String>> rows) {
        int most = 0;
        int width = 0;
        for (List<String> row : rows) {
            int same = (int)
                    rows.stream().filter(other -> other.size() == row.size()).count();
            if (row.size() > 1 && same > most) {
                most = same;
                width = row.size();
            }
        }
        return most >= REGULAR * rows.size() || most >= 3 && width >= 3 ? most + width * 0.001 : 0;
    }

    private static List<List<String>> parsed(String text, char sign) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(sign)
                .setIgnoreSurroundingSpaces(true)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord row : parser) {
                rows.add(row.toList());
            }
        }
        return rows;
    }
}
