package org.duizhao.bitext.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.figure.Bound;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A bilingual text whose figures are marked by hand: {@code {近三成|n30 %|a}} is a value with its unit and a key that the
 * other language repeats, {@code !} after the key says that the two differ, {@code {words|?}} may be a figure or not.
 * A sign before the value is its bound: {@code > ] < [ ~ n ^}.
 */
record MarkedFigures(List<FigurePair> pairs, List<Mark> marks) {

    private static final Pattern MARK = Pattern.compile("\\{([^{}|]+)\\|([^{}|]+)(?:\\|([a-z]+)(!?))?\\}");
    private static final String BOUND_SIGNS = "~n]>[<^";
    private static final List<Bound> BOUNDS = List.of(
            Bound.APPROXIMATELY,
            Bound.NEARLY,
            Bound.AT_LEAST,
            Bound.GREATER_THAN,
            Bound.AT_MOST,
            Bound.LESS_THAN,
            Bound.ORDER_OF_MAGNITUDE);

    /**
     * @param value {@code ?} where anything is right; a date in ISO form, {@code 1..3} for a range
     * @param key null where nothing is linked
     * @param differs whether the linked figure of the other language is meant to be reported as a mismatch
     */
    record Mark(
            int pair,
            Language language,
            int start,
            int end,
            String value,
            @Nullable String unit,
            Bound bound,
            @Nullable String key,
            boolean differs) {

        boolean isOpen() {
            return value.equals("?");
        }

        boolean covers(Figure figure) {
            return figure.start() < end && start < figure.end();
        }

        boolean agrees(Figure figure) {
            return Objects.equals(unit, figure.unitCode()) && sameValue(figure);
        }

        private boolean sameValue(Figure figure) {
            if (figure.date() != null || figure.value() == null) {
                return value.equals(figure.date());
            }
            String[] ends = value.split("\\.\\.");
            boolean upper = ends.length == 2 ? figure.to() != null && near(figure.to(), ends[1]) : figure.to() == null;
            return near(figure.value(), ends[0]) && upper;
        }

        private static boolean near(BigDecimal read, String marked) {
            return read.subtract(new BigDecimal(marked)).abs().compareTo(new BigDecimal("0.000001")) < 0;
        }
    }

    /** A resource beside this class: lines {@code zh TAB text} and {@code en TAB text} in turn. */
    static MarkedFigures read(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MarkedFigures.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return of(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MarkedFigures of(List<String> lines) {
        MarkedFigures document = new MarkedFigures(new ArrayList<>(), new ArrayList<>());
        String zh = "";
        for (String line : lines) {
            if (line.startsWith("zh\t")) {
                zh = document.plain(line.substring(3), Language.ZH);
            } else if (line.startsWith("en\t")) {
                document.pairs.add(FigurePair.find(zh, document.plain(line.substring(3), Language.EN)));
            }
        }
        return document;
    }

    private String plain(String line, Language language) {
        StringBuilder text = new StringBuilder();
        Matcher matcher = MARK.matcher(line);
        while (matcher.find()) {
            matcher.appendReplacement(text, "");
            int start = text.length();
            text.append(matcher.group(1));
            marks.add(mark(matcher, language, start, text.length()));
        }
        matcher.appendTail(text);
        if (text.indexOf("{") >= 0 || text.indexOf("}") >= 0) {
            throw new IllegalArgumentException("line: " + line + " (expected: {figure|value unit|key})");
        }
        return text.toString();
    }

    private Mark mark(Matcher matcher, Language language, int start, int end) {
        String[] quantity = matcher.group(2).split(" ", 2);
        int sign = BOUND_SIGNS.indexOf(quantity[0].charAt(0));
        return new Mark(
                pairs.size(),
                language,
                start,
                end,
                sign < 0 ? quantity[0] : quantity[0].substring(1),
                quantity.length == 2 ? quantity[1] : null,
                sign < 0 ? Bound.EXACT : BOUNDS.get(sign),
                matcher.group(3),
                "!".equals(matcher.group(4)));
    }

    List<Mark> at(int pair, Language language, Figure figure) {
        return marks.stream()
                .filter(mark -> mark.pair() == pair && mark.language() == language && mark.covers(figure))
                .toList();
    }
}
