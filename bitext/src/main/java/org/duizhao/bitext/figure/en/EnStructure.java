package org.duizhao.bitext.figure.en;

import java.math.BigDecimal;
import org.duizhao.bitext.figure.Draft;
import org.duizhao.bitext.numeral.EnNumberReader;
import org.duizhao.bitext.numeral.EnNumberWords;
import org.duizhao.bitext.numeral.Reading;
import org.duizhao.bitext.numeral.Romans;
import org.jspecify.annotations.Nullable;

/** List markers and footnote marks: II, I., 1., (1), First, [11], and the 11 of clusters"11. */
final class EnStructure {

    private final EnText text;
    private final EnNumberReader reader;

    EnStructure(EnText text, EnNumberReader reader) {
        this.text = text;
        this.reader = reader;
    }

    @Nullable
    Draft at(int i) {
        char c = text.charAt(i);
        if (c == '[' || c == '(' && text.startsLine(i)) {
            return bracketed(i, c == '[' ? ']' : ')');
        }
        if (c >= '0' && c <= '9') {
            return digits(i);
        }
        if ((c == 'I' || c == 'V' || c == 'X') && text.startsLine(i)) {
            return roman(i);
        }
        return c >= 'A' && c <= 'Z' ? enumerated(i) : null;
    }

    Draft labelled(Draft draft) {
        String raw = text.raw();
        boolean label = raw.regionMatches(true, draft.start - 6, "unit: ", 0, 6)
                || raw.regionMatches(true, draft.start - 7, "units: ", 0, 7);
        return label ? draft.asUnitLabel() : draft;
    }

    private @Nullable Draft bracketed(int i, char close) {
        int end = i + 1;
        while (text.isDigit(end) && end < i + 4) {
            end++;
        }
        int roman = end == i + 1 ? Romans.any(text.raw(), end, EnNumberWords.endOfWord(text.raw(), end)) : 0;
        end = roman > 0 ? EnNumberWords.endOfWord(text.raw(), end) : end;
        if (end == i + 1 || text.charAt(end) != close) {
            return null;
        }
        BigDecimal value = roman > 0
                ? BigDecimal.valueOf(roman)
                : new BigDecimal(text.raw().substring(i + 1, end));
        String kind = close == ')' ? "list-marker" : text.startsLine(i) ? "footnote-mark" : "footnote-ref";
        return new Draft(i, end + 1, kind, value).structure();
    }

    private @Nullable Draft digits(int i) {
        int end = i;
        while (text.isDigit(end) && end < i + 4) {
            end++;
        }
        if (text.isDigit(end) || end - i > 3) {
            return null;
        }
        BigDecimal value = new BigDecimal(text.raw().substring(i, end));
        boolean stops = (text.charAt(end) == '.' || text.charAt(end) == ')')
                && (end + 1 >= text.length() || text.charAt(end + 1) == ' ');
        if (text.startsLine(i) && stops && end - i < 3 && end + 1 < text.length()) {
            return new Draft(i, end + 1, "list-marker", value).structure();
        }
        char before = text.charAt(i - 1);
        boolean closing = before == '”'
                || before == '’'
                || before == '"' && i > 1 && text.charAt(i - 2) != ' ' && text.charAt(i - 2) != '(';
        boolean afterPoint = (before == '.' || before == ',') && EnNumberWords.isLetter(text.charAt(i - 2));
        boolean open = !EnNumberWords.isLetter(text.charAt(end)) && text.charAt(end) != '.'
                || end + 1 >= text.length()
                || text.charAt(end + 1) == ' ';
        return i > 1 && (closing || afterPoint) && open ? new Draft(i, end, "footnote-ref", value).structure() : null;
    }

    private @Nullable Draft roman(int i) {
        int end = EnNumberWords.endOfWord(text.raw(), i);
        int value = Romans.any(text.raw(), i, end);
        if (value == 0) {
            return null;
        }
        boolean point = text.charAt(end) == '.' || text.charAt(end) == ')' || text.charAt(end) == ':';
        boolean bare = end - i > 1 && text.charAt(end) == ' ';
        return point || bare
                ? new Draft(i, point ? end + 1 : end, "list-marker", BigDecimal.valueOf(value)).structure()
                : null;
    }

    /** First, Second, … at the head of a sentence, with a comma. */
    private @Nullable Draft enumerated(int i) {
        if (!text.startsSentence(i)) {
            return null;
        }
        int end = EnNumberWords.endOfWord(text.raw(), i);
        boolean adverb = end - i > 5 && text.raw().startsWith("ly", end - 2);
        Reading reading = adverb ? firstly(i, end) : reader.read(i);
        boolean marks = reading != null && reading.ordinal() && reading.end() <= end && text.charAt(end) == ',';
        return marks && reading != null ? new Draft(i, end, "list-marker", reading.value()).structure() : null;
    }

    private @Nullable Reading firstly(int i, int end) {
        Reading word = new EnNumberReader(text.raw().substring(i, end - 2)).read(0);
        return word == null ? null : new Reading(i, end, word.value(), null, word.form(), false, false, word.ordinal());
    }
}
