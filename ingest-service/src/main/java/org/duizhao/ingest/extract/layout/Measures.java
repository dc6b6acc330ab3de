package org.duizhao.ingest.extract.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is usual in a document.
 *
 * @param bodySize the font size of most of its text
 * @param bold whether most of its text is
 * @param justified whether its lines end at the right margin
 */
record Measures(double bodySize, boolean bold, boolean justified, Map<Column, double[]> margins) {

    private static final double FLUSH = 1.5;
    /** As many columns before and after have the same margins, in all likelihood. */
    private static final int NEAR = 12;

    static Measures of(List<Column> columns) {
        Map<Double, Integer> sizes = new HashMap<>();
        int boldLetters = 0;
        int letters = 0;
        for (Column column : columns) {
            for (Line line : column.lines()) {
                int length = line.text().length();
                sizes.merge(line.size(), length, Integer::sum);
                letters += length;
                boldLetters += line.isBold() ? length : 0;
            }
        }
        double body = sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(10.0);
        Map<Column, double[]> margins = margins(columns);
        return new Measures(body, boldLetters * 2 > letters, isJustified(columns, margins), margins);
    }

    /** A column's own margins, widened to those of the same column on other pages where it holds little text. */
    private static Map<Column, double[]> margins(List<Column> columns) {
        Map<Column, double[]> margins = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            double left = column.left();
            double right = column.right();
            for (Column other : columns.subList(Math.max(0, i - NEAR), Math.min(columns.size(), i + NEAR))) {
                boolean samePlace = other.left() < right && other.right() > left && isLike(column, other);
                if (samePlace) {
                    right = Math.max(right, other.right());
                    left = Math.min(left, other.left());
                }
            }
            margins.put(column, new double[] {left, right});
        }
        return margins;
    }

    /** Neither of them much wider: a title over two columns is no column of theirs. */
    private static boolean isLike(Column column, Column other) {
        double inner = Math.min(column.right(), other.right()) - Math.max(column.left(), other.left());
        double widest = Math.max(column.right() - column.left(), other.right() - other.left());
        boolean alone = column.page().width() > 0 && inner / Math.max(1, widest) > 0.6;
        boolean little = column.lines().size() < 4 && Math.abs(column.left() - other.left()) < 0.1 * widest;
        return alone || little;
    }

    private static boolean isJustified(List<Column> columns, Map<Column, double[]> margins) {
        int flush = 0;
        int all = 0;
        for (Column column : columns) {
            double right = margins.getOrDefault(column, new double[2])[1];
            for (Line line : column.lines()) {
                all++;
                flush += line.right() > right - FLUSH ? 1 : 0;
            }
        }
        return flush * 10 > all * 6;
    }

    double left(Column column) {
        return margins.getOrDefault(column, new double[] {column.left(), column.right()})[0];
    }

    double right(Column column) {
        return margins.getOrDefault(column, new double[] {column.left(), column.right()})[1];
    }
}
