package org.duizhao.bitext.recognizers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duizhao.bitext.numeral.EnNumbers;
import org.duizhao.bitext.numeral.Numeral;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** The suites' English amounts: a number with a unit after it or a sign before it, or a unit alone. */
final class EnMeasures {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final String text;
    private final RecognizedModel model;
    private final UnitTable units;
    private final EnNumbers numbers;
    private final EnMeasureContext context;
    private final EnParts parts;

    EnMeasures(String original, RecognizedModel model) {
        text = Folding.fold(original);
        this.model = model;
        units = UnitTable.of(Language.EN, model);
        numbers = new EnNumbers(text);
        context = new EnMeasureContext(text);
        parts = new EnParts(text, numbers);
    }

    List<Recognition> find() {
        List<Recognition> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (context.insideWord(i)) {
                i++;
                continue;
            }
            Recognition measure = at(i);
            if (measure != null) {
                found.add(measure);
                i = measure.end();
            } else {
                Numeral number = numbers.at(i);
                i = number == null ? i + 1 : number.end();
            }
        }
        return found;
    }

    private @Nullable Recognition at(int i) {
        Recognition prefixed = prefixed(i);
        if (prefixed != null) {
            return prefixed;
        }
        Numeral number = numbers.at(i);
        if (number == null || number.kind() == Numeral.Kind.ORDINAL) {
            return number == null ? withoutNumber(i) : null;
        }
        return context.namesCode(i) ? null : suffixed(number);
    }

    /** $ 75 million, USD115, MAUD 60, age 87. */
    private @Nullable Recognition prefixed(int i) {
        boolean millions = text.startsWith("M", i);
        UnitTable.Match sign = units.before(text, i);
        if (sign == null && millions && i + 1 < text.length()) {
            sign = units.before(text, i + 1);
            millions = sign != null && sign.name().isoCurrency() != null;
        } else {
            millions = false;
        }
        if (sign == null || sign.end() >= text.length()) {
            return null;
        }
        Numeral number = numbers.at(context.spaces(sign.end()));
        if (number == null
                || number.kind() == Numeral.Kind.ORDINAL
                || number.value().signum() < 0) {
            return null;
        }
        if (context.insideWord(i) || context.isPossessive(i)) {
            return null;
        }
        BigDecimal value = millions ? number.value().multiply(MILLION) : number.value();
        return parts.added(recognition(i, number.end(), value, sign.name()), value);
    }

    private @Nullable Recognition suffixed(Numeral number) {
        int end = number.end();
        int at = context.unitAfter(end);
        UnitTable.Match unit = at < 0 ? null : units.after(text, at);
        boolean millions = unit == null && at >= 0 && text.startsWith("M", at);
        if (millions) {
            unit = units.after(text, at + 1);
            millions = unit != null && unit.name().isoCurrency() != null;
            unit = millions ? unit : null;
        }
        if (unit == null || context.isSignOfNext(at, unit.end()) || !context.allows(model, number, unit)) {
            return null;
        }
        BigDecimal value = millions ? number.value().multiply(MILLION) : number.value();
        int start = signed(number);
        value = start < number.start() ? value.negate() : value;
        return complete(recognition(start, unit.end(), value, unit.name()), value, at);
    }

    /** Brackets close, a magnitude may follow (75 USD million), smaller parts count in. */
    private Recognition complete(Recognition whole, BigDecimal value, int at) {
        if (model == RecognizedModel.DIMENSION) {
            Recognition speed = EnParts.perTime(whole, text);
            return speed != null ? speed : parts.withInches(context.closed(whole, at), value);
        }
        return model == RecognizedModel.CURRENCY ? parts.added(whole, value) : context.closed(whole, at);
    }

    /** "- 20 degrees": a temperature's minus may stand apart. */
    private int signed(Numeral number) {
        int start = number.start();
        boolean minus = model == RecognizedModel.TEMPERATURE && start > 1 && text.startsWith("- ", start - 2);
        return minus && (start < 3 || text.charAt(start - 3) == ' ') ? start - 2 : start;
    }

    /** Half a mile, a half turn; or a unit alone. */
    private @Nullable Recognition withoutNumber(int i) {
        EnMeasureContext.Half half = context.half(i);
        UnitTable.Match unit = half == null ? null : units.after(text, half.end());
        if (half != null && unit != null && model != RecognizedModel.AGE) {
            return recognition(i, unit.end(), half.value(), unit.name());
        }
        UnitTable.Match lone = units.after(text, i);
        if (lone == null || !lone.name().lone()) {
            return null;
        }
        return context.standsAlone(i, lone.end()) ? unitOnly(i, lone) : null;
    }

    private Recognition unitOnly(int i, UnitTable.Match lone) {
        return new Recognition(
                i, lone.end(), type(), null, lone.name().unit(), lone.name().isoCurrency());
    }

    private Recognition recognition(int start, int end, BigDecimal value, UnitTable.Name name) {
        return new Recognition(start, end, type(), Decimals.text(value), name.unit(), name.isoCurrency());
    }

    private String type() {
        return model.name().toLowerCase(Locale.ROOT);
    }
}
