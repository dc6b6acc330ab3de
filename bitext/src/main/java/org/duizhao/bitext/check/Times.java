package org.duizhao.bitext.check;

import java.util.Objects;
import org.duizhao.bitext.figure.Figure;
import org.jspecify.annotations.Nullable;

/** Years and dates beside each other. */
final class Times {

    private static final int NEAR_YEARS = 60;

    private Times() {}

    static @Nullable Verdict compare(Figure zh, Figure en) {
        String a = text(zh);
        String b = text(en);
        boolean dates = zh.date() != null && en.date() != null;
        boolean sameShape =
                dates || zh.date() == null && en.date() == null && zh.kind().equals(en.kind());
        if (a.equals(b)) {
            return Verdict.SAME;
        }
        boolean within = a.startsWith(b + "-")
                || b.startsWith(a + "-")
                || dates && (a.endsWith(yearless(b)) || b.endsWith(yearless(a)));
        if (within) {
            return Verdict.match(Reason.FORM, 0.5);
        }
        if (!sameShape) {
            return null;
        }
        if (dates) {
            return Verdict.mismatch(Reason.DATE, 1.3);
        }
        int apart = Math.abs(year(zh) - year(en));
        return apart <= NEAR_YEARS ? Verdict.mismatch(Reason.YEAR, 1.2 + apart / 200.0) : null;
    }

    private static String text(Figure figure) {
        if (figure.date() != null) {
            return figure.dateTo() == null ? figure.date() : figure.date() + "/" + figure.dateTo();
        }
        String from = Objects.requireNonNull(figure.value()).toPlainString();
        return figure.to() == null ? from : from + "/" + figure.to().toPlainString();
    }

    private static String yearless(String date) {
        return date.startsWith("--") ? date.substring(1) : "\n";
    }

    private static int year(Figure figure) {
        return figure.value() == null ? 0 : figure.value().intValue();
    }
}
