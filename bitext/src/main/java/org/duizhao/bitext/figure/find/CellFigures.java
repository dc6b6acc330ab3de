package org.duizhao.bitext.figure.find;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.duizhao.bitext.figure.Draft;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.unit.Unit;
import org.jspecify.annotations.Nullable;

/** Gives the bare numbers of a table row the units that the table states elsewhere. */
final class CellFigures {

    private static final int LONGEST = 40;
    /** A table says 单位：亿元, a cell only 亿元. */
    private static final Pattern STATED = Pattern.compile(
            "^\\s*(?:计量单位|計量單位|单位|單位|units?(?: of measure(?:ment)?)?)\\s*[:：]", Pattern.CASE_INSENSITIVE);

    /** What one of the unit is: 亿元 is 100,000,000 CNY. */
    private record Measure(
            BigDecimal scale,
            String kind,
            @Nullable Unit unit,
            @Nullable String classifier) {}

    private CellFigures() {}

    static List<Figure> scaled(List<Figure> figures, List<CellUnit> cells, Language language) {
        List<Figure> scaled = new ArrayList<>(figures.size());
        for (Figure figure : figures) {
            CellUnit cell = cells.stream()
                    .filter(one -> one.start() <= figure.start() && figure.end() <= one.end())
                    .findFirst()
                    .orElse(null);
            boolean label = cell != null && cell.unit().isEmpty();
            Measure measure = cell == null || label || !isBare(figure) ? null : measure(cell.unit(), language);
            scaled.add(label ? asLabel(figure) : measure == null ? figure : times(figure, measure));
        }
        return scaled;
    }

    /** 亿元 and 10,000 in a column of units state nothing. */
    private static Figure asLabel(Figure figure) {
        return new Figure(
                figure.start(),
                figure.end(),
                "unit-label",
                figure.value(),
                figure.to(),
                figure.date(),
                figure.dateTo(),
                figure.unit(),
                figure.bound(),
                null,
                figure.label(),
                figure.classifier(),
                figure.when(),
                false,
                true);
    }

    private static boolean isBare(Figure figure) {
        boolean number = figure.kind().startsWith("count") || figure.kind().startsWith("year");
        return number && figure.unit() == null && figure.classifier() == null && !figure.structure();
    }

    private static @Nullable Measure measure(String unit, Language language) {
        String words = STATED.matcher(unit).replaceFirst("").strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            return null;
        }
        boolean number = Character.isDigit(words.charAt(0));
        String one = number ? words : language == Language.ZH ? "1" + words : "1 " + words;
        List<Figure> read = Figures.find(one, language);
        if (read.isEmpty() || read.get(0).value() == null || read.get(0).start() > 0) {
            return null;
        }
        Figure figure = read.get(0);
        String kind = figure.kind().startsWith("year") || figure.inName() ? "count" : figure.kind();
        return new Measure(Objects.requireNonNull(figure.value()), kind, figure.unit(), figure.classifier());
    }

    private static Figure times(Figure figure, Measure measure) {
        BigDecimal value = product(figure.value(), measure.scale());
        BigDecimal to = product(figure.to(), measure.scale());
        Draft draft = Draft.of(figure).measuring(measure.kind(), value, to, measure.unit());
        draft.classifier = measure.classifier();
        draft.inName = false;
        draft.structure = false;
        return draft.done();
    }

    /** The scale of the value still shows how exactly it was written. */
    private static @Nullable BigDecimal product(@Nullable BigDecimal value, BigDecimal scale) {
        if (value == null) {
            return null;
        }
        BigDecimal power = scale.stripTrailingZeros();
        boolean ten = power.unscaledValue().equals(java.math.BigInteger.ONE);
        return ten ? value.scaleByPowerOfTen(-power.scale()) : value.multiply(scale);
    }
}
