package org.duizhao.bitext.segment;

import java.util.Locale;
import java.util.Set;

/** English words that a full stop belongs to. */
final class Abbreviations {

    /** Something always follows: a name, a number. */
    private static final Set<String> OPEN =
            Set.of(("mr mrs ms dr prof st rev hon gen col maj capt lt sgt cmdr adm gov sen rep pres"
                            + " messrs mme mlle fr sr sra no nos vol vols fig figs eq pp p art arts sec secs ch para paras cf viz"
                            + " vs v al approx ca mt ft op ed eds e.g i.e")
                    .split(" "));

    /** May end a sentence: what follows decides. */
    private static final Set<String> EITHER =
            Set.of(("jr inc ltd co corp bros etc a.m p.m u.s u.k u.n u.s.a e.u d.c h.k ph.d m.d b.a m.a"
                            + " jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun dept univ est"
                            + " ave blvd rd b.c a.d o.b.e m.b.e c.b.e k.b.e q.c j.p n.y")
                    .split(" "));

    /** Words that open a sentence far more often than they follow an abbreviation inside one. */
    private static final Set<String> OPENERS =
            Set.of(("The This That These Those It In On At He She We They I You But And However As"
                            + " A An If When While For After Before Since There Here Our Their His Her Its To With By From Both"
                            + " Such What Why How Now Then Yet So Also Today")
                    .split(" "));

    private Abbreviations() {}

    /** Whether the full stop after {@code word} cannot end a sentence that goes on with {@code next}. */
    static boolean keepsGoing(String word, String next) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (OPEN.contains(lower)) {
            boolean numbered = lower.equals("no") || lower.equals("nos");
            return !numbered || (!next.isEmpty() && Character.isDigit(next.charAt(0)));
        }
        if (EITHER.contains(lower)) {
            return !OPENERS.contains(next);
        }
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        boolean dotted = word.length() > 2 && word.charAt(word.length() - 2) == '.';
        return (initial || dotted) && !OPENERS.contains(next);
    }
}
