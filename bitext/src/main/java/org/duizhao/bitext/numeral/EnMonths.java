package org.duizhao.bitext.numeral;

import java.util.List;

/** The months by their English names. */
public final class EnMonths {

    /** From January on, in small letters. */
    public static final List<String> NAMES = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    /** Any of them, as a regular expression without groups of its own. */
    public static final String ANY = String.join("|", NAMES);

    private static final List<String> SHORT =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sept", "oct", "nov", "dec");

    private EnMonths() {}

    /** 1 for january; 0 for what is no whole name of a month, in small letters. */
    public static int number(String name) {
        return NAMES.indexOf(name) + 1;
    }

    /** 9 for september, sept and sep; 0 for what is none. */
    public static int numberOfAnyForm(String word) {
        int month = number(word);
        return month > 0 ? month : word.equals("sep") ? 9 : SHORT.indexOf(word) + 1;
    }
}
