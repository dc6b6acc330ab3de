package org.duizhao.bitext.figure.en;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.duizhao.bitext.figure.Draft;
import org.duizhao.bitext.numeral.EnNumberWords;

/** Tells which bare numbers are ages: people aged 80 and above, residents over 60, Wang Li, 52, a farmer. */
final class EnAges {

    private static final BigDecimal OLDEST = BigDecimal.valueOf(120);
    private static final Pattern LISTED = Pattern.compile(", [0-9]+[,.;]");
    private static final BigDecimal GROWN = BigDecimal.valueOf(14);
    /** Whom an age is told of: residents over 60, entrepreneurs under 25. */
    private static final Set<String> HUMAN =
            Set.of(("people residents persons seniors adults citizens children elderly those anyone everyone women "
                            + "men girls boys students workers farmers villagers employees migrants graduates entrepreneurs "
                            + "researchers scientists scholars patients drivers athletes players candidates applicants "
                            + "participants entrants passengers visitors tourists youth youths youngsters teenagers minors "
                            + "infants toddlers babies pensioners retirees mothers parents population talents professionals "
                            + "cadres officials volunteers members teachers doctors artists inheritors person voters")
                    .split(" "));

    private static final Set<String> EXTREMES = Set.of("oldest", "eldest", "youngest");
    /** Applicants must be under 25. */
    private static final Set<String> BE =
            Set.of("must", "should", "shall", "be", "are", "is", "were", "was", "who", "not");
    /** What may stand after such an age: no noun that it could count. */
    private static final Set<String> AFTER_AGE =
            Set.of(("and or in at on who with from for to by was were are is have has had will may can must should "
                            + "ride pay get as the accounted make made reached live living enjoy receive received years")
                    .split(" "));

    private final EnText text;

    EnAges(EnText text) {
        this.text = text;
    }

    boolean isAge(Draft draft) {
        boolean plausible = draft.value != null && draft.value.compareTo(OLDEST) < 0 && draft.value.scale() <= 0;
        return plausible && (namesAge(draft) || humans(draft) || apposed(draft));
    }

    private boolean namesAge(Draft draft) {
        String before = text.wordBefore(draft.start);
        return before.equals("aged")
                || before.equals("age")
                || before.equals("of") && text.startsWith(draft.start - 7, "age of")
                || before.equals("turned")
                || isOldest(draft.start)
                || before.equals("between")
                        && text.wordBefore(text.startOfWordBefore(draft.start)).equals("aged");
    }

    /** The oldest is 96, the youngest of them only 39. */
    private boolean isOldest(int start) {
        int at = text.startOfWordBefore(start);
        boolean linked = BE.contains(text.word(at))
                || text.word(at).equals("being")
                || text.word(at).equals("only");
        for (int words = 0; linked && words < 5 && at > 0; words++) {
            at = text.startOfWordBefore(at);
            if (EXTREMES.contains(text.word(at))) {
                return true;
            }
        }
        return false;
    }

    private boolean humans(Draft draft) {
        String before = text.wordBefore(draft.start);
        boolean bound =
                before.equals("over") || before.equals("above") || before.equals("under") || before.equals("below");
        int next = text.next(draft.end);
        boolean noun = next > 0 && EnNumberWords.isLetter(text.charAt(next)) && !AFTER_AGE.contains(text.word(next));
        if (!bound || noun) {
            return false;
        }
        int at = text.startOfWordBefore(text.startOfWordBefore(draft.start));
        for (int verbs = 0; verbs < 3 && BE.contains(text.word(at)); verbs++) {
            at = text.startOfWordBefore(at);
        }
        return HUMAN.contains(text.word(at));
    }

    /** An age in apposition: a word, a comma, a number that is no part of a list, a comma, a word. */
    private boolean apposed(Draft draft) {
        int comma = draft.start - 2;
        boolean between = text.charAt(comma) == ','
                && text.charAt(comma + 1) == ' '
                && text.charAt(draft.end) == ','
                && EnNumberWords.isLetter(text.charAt(comma - 1))
                && EnNumberWords.isLetter(text.charAt(draft.end + 2));
        boolean listed = LISTED.matcher(text.raw())
                .region(draft.end, Math.min(text.length(), draft.end + 60))
                .find();
        return between && !listed && draft.value != null && draft.value.compareTo(GROWN) >= 0;
    }
}
