package org.duizhao.bitext.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.figure.find.Figures;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;
import org.jspecify.annotations.Nullable;

/** Scores what is found in sentences of English news whose quantities are marked, each sentence alone: F1 of values, and of values with their units. */
public final class EvaluateQuantities {

    private static final Pattern MARK = Pattern.compile("\\{([^|}]+)\\|([^|}]+)\\|([^}]*)\\}");
    private static final double CLOSE = 1e-3;

    /** @param to the end of a range */
    private record Quantity(
            Span span, double value, @Nullable Double to, String unit) {

        boolean isValue(Figure figure) {
            BigDecimal value = figure.value();
            boolean over = figure.start() < span.end() && figure.end() > span.start();
            return over
                    && value != null
                    && close(value, this.value)
                    && (to == null || figure.to() != null && close(figure.to(), to));
        }

        boolean isUnit(Figure figure) {
            return unit.equals(Objects.requireNonNullElse(figure.unitCode(), ""));
        }

        private static boolean close(BigDecimal is, double should) {
            return Math.abs(is.doubleValue() - should) <= CLOSE * Math.abs(should);
        }
    }

    private EvaluateQuantities() {}

    /** @param texts resources beside this class: quantities-1.txt */
    public static void print(String... texts) {
        for (String text : texts) {
            int marked = 0;
            int told = 0;
            int values = 0;
            int units = 0;
            List<String> misses = new ArrayList<>();
            for (String line : lines(text)) {
                StringBuilder bare = new StringBuilder();
                List<Quantity> quantities = marks(line, bare);
                List<Figure> figures = Figures.find(bare.toString(), Language.EN).stream()
                        .filter(figure -> figure.isStatement()
                                && figure.value() != null
                                && !figure.kind().startsWith("year")
                                && !figure.kind().equals("ordinal"))
                        .toList();
                marked += quantities.size();
                told += figures.size();
                for (Quantity quantity : quantities) {
                    Figure found = figures.stream()
                            .filter(quantity::isValue)
                            .findFirst()
                            .orElse(null);
                    values += found == null ? 0 : 1;
                    units += found != null && quantity.isUnit(found) ? 1 : 0;
                    if (found == null || !quantity.isUnit(found)) {
                        misses.add(quantity.span().of(bare) + " as " + (found == null ? "nothing" : Values.of(found)));
                    }
                }
                figures.stream()
                        .filter(figure -> quantities.stream().noneMatch(quantity -> quantity.isValue(figure)))
                        .forEach(figure -> misses.add("FALSE " + figure.text(bare)));
            }
            System.out.printf(
                    "%s: %d marked, %d found; F1 of values %.3f, with units %.3f%n",
                    text, marked, told, 2.0 * values / (marked + told), 2.0 * units / (marked + told));
            misses.forEach(miss -> System.out.println("  " + miss));
        }
    }

    private static List<Quantity> marks(String line, StringBuilder bare) {
        List<Quantity> quantities = new ArrayList<>();
        Matcher mark = MARK.matcher(line);
        int at = 0;
        while (mark.find()) {
            bare.append(line, at, mark.start());
            Span span = new Span(bare.length(), bare.length() + mark.group(1).length());
            String[] ends = mark.group(2).split("\\.\\.");
            Double to = ends.length > 1 ? Double.valueOf(ends[1]) : null;
            quantities.add(new Quantity(span, Double.parseDouble(ends[0]), to, mark.group(3)));
            bare.append(mark.group(1));
            at = mark.end();
        }
        bare.append(line.substring(at));
        return quantities;
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(EvaluateQuantities.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
