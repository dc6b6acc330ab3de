package org.duizhao.bitext.check;

import java.util.Arrays;

/**
 * Minimum-cost assignment of rows to columns: the Hungarian method in the O(n²m) form with potentials (Kuhn 1955,
 * Munkres 1957).
 */
final class Assignment {

    private Assignment() {}

    /** For each row its column; a matrix with more rows than columns leaves rows at -1. */
    static int[] solve(double[][] cost) {
        int rows = cost.length;
        int columns = rows == 0 ? 0 : cost[0].length;
        if (rows <= columns) {
            return rows == 0 ? new int[0] : rowsFirst(cost, rows, columns);
        }
        double[][] turned = new double[columns][rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                turned[j][i] = cost[i][j];
            }
        }
        int[] result = new int[rows];
        Arrays.fill(result, -1);
        int[] byColumn = columns == 0 ? new int[0] : rowsFirst(turned, columns, rows);
        for (int j = 0; j < columns; j++) {
            result[byColumn[j]] = j;
        }
        return result;
    }

    private static int[] rowsFirst(double[][] cost, int rows, int columns) {
        double[] rowPotential = new double[rows + 1];
        double[] columnPotential = new double[columns + 1];
        int[] rowOf = new int[columns + 1];
        for (int i = 1; i <= rows; i++) {
            augment(cost, i, rowPotential, columnPotential, rowOf);
        }
        int[] result = new int[rows];
        for (int j = 1; j <= columns; j++) {
            if (rowOf[j] > 0) {
                result[rowOf[j] - 1] = j - 1;
            }
        }
        return result;
    }

    private static void augment(
            double[][] cost, int row, double[] rowPotential, double[] columnPotential, int[] rowOf) {
        int columns = rowOf.length - 1;
        int[] way = new int[columns + 1];
        double[] least = new double[columns + 1];
        boolean[] used = new boolean[columns + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        rowOf[0] = row;
        int column = 0;
        do {
            used[column] = true;
            int from = rowOf[column];
            double delta = Double.POSITIVE_INFINITY;
            int next = 0;
            for (int j = 1; j <= columns; j++) {
                if (used[j]) {
                    continue;
                }
                double reduced = cost[from - 1][j - 1] - rowPotential[from] - columnPotential[j];
                if (reduced < least[j]) {
                    least[j] = reduced;
                    way[j] = column;
                }
                if (least[j] < delta) {
                    delta = least[j];
                    next = j;
                }
            }
            for (int j = 0; j <= columns; j++) {
                if (used[j]) {
                    rowPotential[rowOf[j]] += delta;
                    columnPotential[j] -= delta;
                } else {
                    least[j] -= delta;
                }
            }
            column = next;
        } while (rowOf[column] != 0);
        while (column != 0) {
            int previous = way[column];
            rowOf[column] = rowOf[previous];
            column = previous;
        }
    }
}
