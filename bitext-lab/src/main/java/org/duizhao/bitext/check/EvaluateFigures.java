package org.duizhao.bitext.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints how the figures of marked passages are read and checked, with every miss. */
public final class EvaluateFigures {

    private EvaluateFigures() {}

    /** @param args resources beside this class: passages-1.txt */
    public static void print(String... args) {
        for (String resource : args) {
            FigureScore score = new FigureScore(MarkedFigures.read(resource));
            System.out.println(resource + ": " + score);
            score.misses().forEach(miss -> System.out.println("  " + miss));
        }
    }

    /** Totals of files of marked figures, and nothing of what was missed. */
    public static void printTotals(List<Path> files) throws IOException {
        for (Path file : files) {
            System.out.println("figures: " + new FigureScore(MarkedFigures.of(Files.readAllLines(file))));
        }
    }
}
