package org.duizhao.bitext.check;

import java.util.Objects;
import org.duizhao.bitext.figure.Figure;
import org.jspecify.annotations.Nullable;

/** Years and dates beside each other. */
final class Times {

    /** Years further apart than these are no better partners for being nearer. */
    private static final int MOST_YEARS = 400;

    private Times() {}

    static @Nullable Verdict compare(Figure zh, Figure en) {
        String a = text(zh);
        String b = text(en);
        if (a.equals(b)) {
            return Verdict.SAME;
        }
        if (agree(zh, en)) {
            return Verdict.match(Reason.FORM, 0.5);
        }
        boolean dates = zh.date() != null && en.date() != null;
        if (dates) {
            boolean sameShape = (zh.dateTo() == null) == (en.dateTo() == null);
            return !sameShape ? null : Verdict.mismatch(Reason.DATE, 1.3);
        }
        boolean years = zh.date() == null && en.date() == null && zh.kind().equals(en.kind());
        int apart = Math.abs(year(zh) - year(en));
        return years ? Verdict.mismatch(Reason.YEAR, 1.2 + Math.min(apart, MOST_YEARS) / 200.0) : null;
    }

    /** Whether one leaves out the year, the day or one end of what the other says: 9月12日至16日 and "opens on September 12". */
    private static boolean agree(Figure zh, Figure en) {
        String a = first(zh);
        String b = first(en);
        if (zh.dateTo() == null && en.dateTo() == null) {
            return agree(a, b);
        }
        if (zh.dateTo() != null && en.dateTo() != null) {
            return agree(a, b) && agree(zh.dateTo(), en.dateTo());
        }
        return agree(a, b)
                || zh.dateTo() != null && agree(zh.dateTo(), b)
                || en.dateTo() != null && agree(a, en.dateTo());
    }

    private static boolean agree(String a, String b) {
        boolean within = a.startsWith(b + "-") || b.startsWith(a + "-");
        return a.equals(b) || within || a.endsWith(yearless(b)) || b.endsWith(yearless(a));
    }

    private static String first(Figure figure) {
        return figure.date() != null ? figure.date() : text(figure);
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
