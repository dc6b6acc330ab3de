package org.duizhao.bitext.numeral;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The numbers of an English text, with their percent signs. */
final class EnNumerals {

    private final String text;

    EnNumerals(String folded) {
        text = folded;
    }

    List<Numeral> find() {
        List<Numeral> found = new ArrayList<>();
        for (Numeral number : new EnNumbers(text).find()) {
            boolean cardinal = number.kind() != Numeral.Kind.ORDINAL;
            int percent = cardinal ? percent(number.end()) : -1;
            int perMille = cardinal ? PerMille.end(text, number.end()) : -1;
            if (percent > 0) {
                found.add(new Numeral(number.start(), percent, number.value(), Numeral.Kind.PERCENT));
            } else if (perMille > 0) {
                found.add(new Numeral(number.start(), perMille, number.value().movePointLeft(1), Numeral.Kind.PERCENT));
            } else {
                found.add(number);
            }
        }
        return found;
    }

    private int percent(int end) {
        if (end < text.length() && text.charAt(end) == '%') {
            return end + 1;
        }
        for (String word : new String[] {" percent", " per cent"}) {
            int after = end + word.length();
            if (after <= text.length() && text.regionMatches(true, end, word, 0, word.length())) {
                String rest = text.substring(after, Math.min(text.length(), after + 3))
                        .toLowerCase(Locale.ROOT);
                return rest.startsWith("age") ? -1 : after;
            }
        }
        return -1;
    }
}
