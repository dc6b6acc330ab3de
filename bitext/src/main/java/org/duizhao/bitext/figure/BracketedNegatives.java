package org.duizhao.bitext.figure;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Amounts in brackets that accounts write for negative ones: a cell that is (3.2%), "revenue was ($99.99)", 利润为(3.2亿元). Elsewhere a
 * bracket says something over again: "rose to 3.4 billion yuan ($480 million)".
 */
public final class BracketedNegatives {

    private static final int REACH = 8;
    private static final Pattern SAYS = Pattern.compile("(?:\\b(?:is|was|are|were|be|of|at) |[:为是] ?)$");

    private BracketedNegatives() {}

    public static void complete(String text, List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (isBracketed(text, draft) && draft.bound == Bound.EXACT && draft.maySign(false) && isSaid(text, draft)) {
                draft.negated();
                draft.start--;
                draft.end++;
            }
        }
    }

    private static boolean isBracketed(String text, Draft draft) {
        return draft.start > 0
                && draft.end < text.length()
                && text.charAt(draft.start - 1) == '('
                && text.charAt(draft.end) == ')'
                && draft.value != null
                && draft.value.signum() > 0;
    }

    private static boolean isSaid(String text, Draft draft) {
        int open = draft.start - 1;
        boolean whole = draft.end + 1 == text.stripTrailing().length()
                && text.substring(0, Math.min(open, REACH)).isBlank()
                && open <= REACH;
        return whole
                || SAYS.matcher(text.substring(Math.max(0, open - REACH), open)).find();
    }
}
