package org.duizhao.bitext.figure.zh;

import java.math.BigDecimal;
import org.duizhao.bitext.figure.Characters;
import org.duizhao.bitext.figure.Draft;
import org.duizhao.bitext.numeral.Reading;
import org.duizhao.bitext.numeral.ZhNumberReader;
import org.jspecify.annotations.Nullable;

/** List markers and footnote marks: 一、 (一) 1. ① 第一, 一是 [11]. */
final class ZhStructure {

    private static final String AFTER_SENTENCE = "。;!?:,\n“\"";

    private final String text;
    private final ZhNumberReader reader;

    ZhStructure(String text, ZhNumberReader reader) {
        this.text = text;
        this.reader = reader;
    }

    @Nullable
    Draft at(int i) {
        char c = text.charAt(i);
        if (c >= '①' && c <= '⑳') {
            return marker(i, i + 1, "list-marker", BigDecimal.valueOf(c - '①' + 1));
        }
        if (c == '(' || c == '[' || c == '〔') {
            return bracketed(i, c);
        }
        if (Characters.beginsNumber(c)) {
            return headed(i);
        }
        return c == '第' && startsClause(i) ? numbered(i) : null;
    }

    Draft labelled(Draft draft) {
        return text.startsWith("单位:", draft.start - 3) ? draft.asUnitLabel() : draft;
    }

    private @Nullable Draft bracketed(int i, char open) {
        Reading reading = number(i + 1);
        if (reading == null || reading.end() >= text.length() || !reading.isSmallWhole()) {
            return null;
        }
        char close = text.charAt(reading.end());
        if (open == '(' && close == ')') {
            boolean han = reading.form() == Reading.Form.HAN || reading.form() == Reading.Form.HAN_DIGITS;
            return han && reading.value().intValue() < 100 || startsLine(i)
                    ? marker(i, reading.end() + 1, "list-marker", reading.value())
                    : null;
        }
        boolean closed = open == '[' && close == ']' || open == '〔' && close == '〕';
        if (!closed) {
            return null;
        }
        Draft mark = marker(i, reading.end() + 1, startsLine(i) ? "footnote-mark" : "footnote-ref", reading.value());
        boolean documentNumber = reading.value().intValue() > 1900;
        return documentNumber ? new Draft(i + 1, reading.end(), "year", reading.value()).inName() : mark;
    }

    /** 一、 or 1. at the head of a line; 一是 at the head of a clause. */
    private @Nullable Draft headed(int i) {
        if (!startsClause(i)) {
            return null;
        }
        Reading reading = number(i);
        if (reading == null || !reading.isSmallWhole() || reading.value().intValue() > 99) {
            return null;
        }
        int end = reading.end();
        char next = end < text.length() ? text.charAt(end) : ' ';
        boolean han = reading.form() == Reading.Form.HAN;
        boolean line = startsLine(i);
        boolean point = next == '.' && !Characters.isDigit(text, end + 1);
        if (line && (next == '、' || point || next == ')' && !han)) {
            return marker(i, end + 1, "list-marker", reading.value());
        }
        boolean enumerates = han && (next == '是' || next == '要' && text.charAt(i) != '十');
        return enumerates && reading.value().intValue() <= 20 ? marker(i, end, "list-marker", reading.value()) : null;
    }

    /** 第一, at the head of a clause and 第三章 at the head of a line. */
    private @Nullable Draft numbered(int i) {
        Reading reading = number(i + 1);
        if (reading == null || reading.end() >= text.length()) {
            return null;
        }
        char next = text.charAt(reading.end());
        if (next == ',' || next == '、' || next == ':') {
            return marker(i, reading.end() + 1, "list-marker", reading.value());
        }
        boolean heading =
                startsLine(i) && "章节条编篇".indexOf(next) >= 0 || startsLine(i) && text.startsWith("部分", reading.end());
        return heading ? marker(i, reading.end() + 1, "list-marker", reading.value()) : null;
    }

    private @Nullable Reading number(int i) {
        if (i >= text.length() || !Characters.beginsNumber(text.charAt(i))) {
            return null;
        }
        Reading reading = reader.read(i);
        return reading == null || reading.implied() || reading.hedged() ? null : reading;
    }

    private boolean startsLine(int i) {
        int at = i - 1;
        while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at--;
        }
        return at < 0 || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private boolean startsClause(int i) {
        return startsLine(i) || AFTER_SENTENCE.indexOf(text.charAt(i - 1)) >= 0;
    }

    private static Draft marker(int start, int end, String kind, BigDecimal value) {
        return new Draft(start, end, kind, value).structure();
    }
}
