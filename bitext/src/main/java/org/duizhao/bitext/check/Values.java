package org.duizhao.bitext.check;

import java.math.BigDecimal;
import org.duizhao.bitext.figure.Figure;

/** Figures in words of one form: {@code 2480000000 CNY}, {@code 15..16 a}, {@code 2025-01}. */
final class Values {

    private Values() {}

    static String of(Figure figure) {
        String unit = figure.unitCode() == null ? "" : " " + figure.unitCode();
        if (figure.date() != null) {
            return figure.dateTo() == null ? figure.date() : figure.date() + ".." + figure.dateTo();
        }
        BigDecimal value = figure.value();
        String from = value == null ? "?" : plain(value);
        return figure.to() == null ? from + unit : from + ".." + plain(figure.to()) + unit;
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
