package org.duizhao.bitext.entity.en;

import java.util.List;
import org.duizhao.bitext.entity.list.EnToken;
import org.duizhao.bitext.entity.list.EnToken.Kind;

/** Lines In the Case of Titles, where a capital says nothing. */
final class EnHeadings {

    private EnHeadings() {}

    /** For each token, whether it stands in such a line. */
    static boolean[] of(String text, List<EnToken> tokens) {
        boolean[] heading = new boolean[tokens.size()];
        int start = 0;
        while (start < tokens.size()) {
            int end = start + 1;
            while (end < tokens.size() && !breaks(text, tokens.get(end - 1), tokens.get(end))) {
                end++;
            }
            boolean title = isTitle(tokens.subList(start, end));
            for (int i = start; i < end; i++) {
                heading[i] = title;
            }
            start = end;
        }
        return heading;
    }

    private static boolean breaks(String text, EnToken left, EnToken right) {
        for (int i = left.end(); i < right.start(); i++) {
            if (text.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    private static boolean isTitle(List<EnToken> line) {
        int words = 0;
        int capital = 0;
        for (EnToken token : line) {
            if (token.text().length() > 3 && !token.is(Kind.NUMBER)) {
                words++;
                capital += token.isName() ? 1 : 0;
            }
        }
        EnToken last = line.get(line.size() - 1);
        return words >= 2 && capital * 10 >= words * 8 && !last.is(".") && !last.is(";") && line.size() < 30;
    }
}
