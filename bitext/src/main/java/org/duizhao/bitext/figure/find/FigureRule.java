package org.duizhao.bitext.figure.find;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A way in which figures are found, as {@code rules.tsv} tells it.
 *
 * @param id as {@link ExplainedFigure} has it
 * @param finds what it is for
 * @param examples texts with the figure between ⟦ and ⟧
 */
public record FigureRule(String id, String finds, List<String> examples) {

    /** All that are told of, sorted by id. */
    public static List<FigureRule> all() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(FigureRule.class.getResourceAsStream("rules.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .map(fields -> new FigureRule(fields.get(0), fields.get(1), fields.subList(2, fields.size())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
