package org.duizhao.bitext.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.claim.ClaimWords.Found;
import org.duizhao.bitext.claim.ClaimWords.Role;

/** The clauses of a folded text, each with what it denies: parted by commas and stops, and where a conjunction opens a clause of its own. */
final class ToldClauses {

    private static final int LONGEST_WORD = 16;
    /** A second predicate: and the 42 people were. */
    private static final Pattern EN_AND = Pattern.compile(
            " and (?:[\\w'-]+ ){1,3}(?:has|have|had|was|were|is|are|will|would|did|does|do|can|could|may|shall|should|must) ");

    /** How words begin whose "un" denies nothing. */
    private static final List<String> NO_DENIAL =
            List.of("under", "unit", "uniq", "unif", "univ", "union", "until", "unless", "unto", "unanim");

    /**
     * @param denied whether it is plainly denied
     * @param doubted whether it holds any word that may deny or exclude
     */
    record Told(int start, int end, boolean denied, boolean doubted) {}

    private final String text;
    private final boolean zh;
    private final ClaimWords words;
    private final List<Told> all = new ArrayList<>();

    ToldClauses(String text, boolean zh, ClaimWords words) {
        this.text = text;
        this.zh = zh;
        this.words = words;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Clause.isBreak(text, i, zh) || opens(i, start)) {
                close(start, i);
                start = i;
            }
        }
        close(start, text.length());
    }

    private boolean opens(int i, int start) {
        if (i == start || zh) {
            return zh && i > start && words.at(text, i, Role.JOINT) != null;
        }
        if (text.charAt(i) != ' ' || i + 1 >= text.length()) {
            return false;
        }
        Matcher and = EN_AND.matcher(text).region(i, text.length());
        return words.at(text, i + 1, Role.JOINT) != null || text.startsWith(" and ", i) && and.lookingAt();
    }

    private void close(int start, int end) {
        if (end > start) {
            boolean doubted = isDoubted(start, end);
            all.add(new Told(start, end, doubted && isDenied(start, end), doubted));
        }
    }

    /** The clause in which the place lies. */
    Told at(int place) {
        int low = 0;
        int high = all.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (all.get(middle).start() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return all.isEmpty() ? new Told(0, 0, false, false) : all.get(low);
    }

    /** Whether all of it is one sentence, whatever semicolons it has. */
    boolean isOneSentence() {
        int end = 0;
        while (end < text.length() && (!Clause.isStop(text, end) || text.charAt(end) == ';')) {
            end++;
        }
        return end >= text.stripTrailing().length() - 1;
    }

    int denied() {
        return (int) all.stream().filter(Told::denied).count();
    }

    int doubted() {
        return (int) all.stream().filter(Told::doubted).count();
    }

    boolean isDenied(int from, int to) {
        return holds(from, to, Role.HARMLESS, Role.NEGATION) || !zh && contracted(from, to);
    }

    boolean isDoubted(int from, int to) {
        return holds(from, to, Role.HARMLESS, Role.NEGATION, Role.NEGATIVE)
                || !zh && (contracted(from, to) || prefixed(from, to));
    }

    boolean holds(int from, int to, Role... roles) {
        for (int i = from; i < to; i++) {
            Found word = words.at(text, i, roles);
            if (word != null && word.role() != Role.HARMLESS && word.end() <= to && !isAnswer(word)) {
                return true;
            }
            i = word == null ? i : word.end() - 1;
        }
        return false;
    }

    /** Yes - 66 %, No - 18 %: the answer denies nothing of the figure. */
    private boolean isAnswer(Found word) {
        boolean no = !zh && word.end() - word.start() == 2 && text.regionMatches(true, word.start(), "no", 0, 2);
        int next = word.end() + 1;
        return no && (next >= text.length() || !Character.isLetterOrDigit(text.charAt(next)));
    }

    private String word(int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST_WORD && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }

    private boolean contracted(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == 'n' && (text.startsWith("n't", i) || text.startsWith("n’t", i))) {
                return true;
            }
        }
        return false;
    }

    /** Unfinished, non-resident: a denial inside a word. */
    private boolean prefixed(int from, int to) {
        for (int i = from; i + 4 < to; i++) {
            char first = text.charAt(i);
            if (first != 'u' && first != 'n' || i > 0 && Character.isLetter(text.charAt(i - 1))) {
                continue;
            }
            boolean un = text.startsWith("un", i) && NO_DENIAL.stream().noneMatch(word(i)::startsWith);
            if (un || text.startsWith("non", i) && text.charAt(i + 3) != 'e') {
                return true;
            }
        }
        return false;
    }
}
