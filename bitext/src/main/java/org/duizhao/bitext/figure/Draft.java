package org.duizhao.bitext.figure;

import java.math.BigDecimal;
import org.duizhao.bitext.unit.Quantity;
import org.duizhao.bitext.unit.Unit;
import org.duizhao.bitext.unit.Units;
import org.jspecify.annotations.Nullable;

/** A figure in the making. */
public final class Draft {

    /** What made it; null while nobody asks. */
    private final @Nullable String rule = RuleTrace.rule();

    public int start;
    public int end;
    public String kind;

    @Nullable
    public BigDecimal value;

    @Nullable
    public BigDecimal to;

    @Nullable
    public String date;

    @Nullable
    public String dateTo;

    @Nullable
    public Unit unit;

    public Bound bound = Bound.EXACT;

    @Nullable
    public Change change;

    @Nullable
    public String label;

    @Nullable
    public String classifier;

    @Nullable
    public String when;

    public boolean inName;
    public boolean structure;

    public Draft(int start, int end, String kind, @Nullable BigDecimal value) {
        this.start = start;
        this.end = end;
        this.kind = kind;
        this.value = value;
    }

    public static Draft of(int start, int end, BigDecimal value, Unit unit) {
        Draft draft = new Draft(start, end, unit.quantity().code(), value);
        draft.unit = unit;
        return draft;
    }

    /** A finished figure that is to be read otherwise. */
    public static Draft of(Figure figure) {
        Draft draft = new Draft(figure.start(), figure.end(), figure.kind(), figure.value());
        draft.to = figure.to();
        draft.date = figure.date();
        draft.dateTo = figure.dateTo();
        draft.unit = figure.unit();
        draft.bound = figure.bound();
        draft.change = figure.change();
        draft.label = figure.label();
        draft.classifier = figure.classifier();
        draft.when = figure.when();
        draft.inName = figure.inName();
        draft.structure = figure.structure();
        return draft;
    }

    /** With these values of a measure, and no date. */
    public Draft measuring(String of, @Nullable BigDecimal from, @Nullable BigDecimal upper, @Nullable Unit in) {
        kind = of;
        value = from;
        to = upper;
        unit = in;
        date = null;
        dateTo = null;
        return this;
    }

    public static Draft percent(int start, int end, BigDecimal value) {
        return of(start, end, value, Units.require("%"));
    }

    public static Draft times(int start, int end, BigDecimal value) {
        return of(start, end, value, Units.require("times"));
    }

    public Draft inName() {
        inName = true;
        return this;
    }

    public Draft structure() {
        structure = true;
        return this;
    }

    public Draft bounded(Bound by) {
        bound = by;
        return this;
    }

    public Draft to(@Nullable BigDecimal upper) {
        to = upper;
        return this;
    }

    /** Whether a minus before the number is a sign. {@code strict}: where a dash could as well stand for "to". */
    public boolean maySign(boolean strict) {
        if (value == null || to != null || inName || structure || date != null) {
            return false;
        }
        boolean share = unit != null
                && (unit.quantity() == Quantity.PERCENT
                        || unit.quantity() == Quantity.PERCENTAGE_POINT
                        || unit.quantity() == Quantity.TEMPERATURE
                        || unit.code().equals("deg"));
        return share || !strict && (isMoney() || value.scale() > 0);
    }

    /** Takes the unit of a neighbour, and its kind, as a single value. */
    public void measureLike(Draft neighbour, @Nullable BigDecimal scaled) {
        value = scaled;
        unit = neighbour.unit;
        kind = neighbour.kind.replace("-range", "");
    }

    /** 单位:亿元 or "Unit: 100 million yuan", which labels a table and states nothing. */
    public Draft asUnitLabel() {
        kind = "unit-label";
        structure = true;
        return this;
    }

    public Draft negated() {
        value = value == null ? null : value.negate();
        return this;
    }

    boolean isMoney() {
        return unit != null && unit.quantity() == Quantity.MONEY;
    }

    /** The rule that made it; "unknown" unless it was made {@link RuleTrace#during} a question. */
    public String rule() {
        return rule == null ? "unknown" : rule;
    }

    public Figure done() {
        String name = to == null || kind.endsWith("-range") ? kind : kind + "-range";
        return new Figure(
                start,
                end,
                name,
                value,
                to,
                date,
                dateTo,
                unit,
                bound,
                change,
                label,
                classifier,
                when,
                inName,
                structure);
    }
}
