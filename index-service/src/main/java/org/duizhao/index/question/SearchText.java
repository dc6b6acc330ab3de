package org.duizhao.index.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duizhao.bitext.text.Folding;

/**
 * What a person types: words, {@code "phrases"} (also “ ” and 「 」), {@code pre*} for words that begin so, {@code -word} for
 * what must not be there. A minus before a digit is the figure's: {@code -6.1%}. All else is literal: there is no other syntax that
 * could fail or run for long.
 *
 * @param clauses folded, in the order typed
 */
public record SearchText(List<Clause> clauses) {

    private static final int MOST_CLAUSES = 32;
    private static final int SHORTEST_PREFIX = 2;
    private static final Pattern CLAUSE =
            Pattern.compile("((?:-(?!\\d))?)(?:\"([^\"]*)\"?|[“「『]([^”」』]*)[”」』]?|([^\\s\"“「『]+))");

    /** How a clause is meant. */
    public enum Form {
        WORD,
        PHRASE,
        PREFIX
    }

    /** One part of a question. */
    public record Clause(String text, Form form, boolean excluded) {}

    public SearchText {
        clauses = List.copyOf(clauses);
    }

    /** Reads a question. */
    public static SearchText parse(String text) {
        List<Clause> clauses = new ArrayList<>();
        Matcher matcher = CLAUSE.matcher(Folding.fold(text).replaceAll("\\p{Cntrl}", " "));
        while (matcher.find()) {
            boolean excluded = !matcher.group(1).isEmpty();
            String phrase = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
            Clause clause = phrase != null
                    ? new Clause(phrase.strip(), Form.PHRASE, excluded)
                    : word(matcher.group(4), excluded);
            if (clause.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
                clauses.add(clause);
            }
        }
        if (clauses.size() > MOST_CLAUSES) {
            throw new BadQueryException("q: " + clauses.size() + " words (expected: at most " + MOST_CLAUSES + ")");
        }
        return new SearchText(clauses);
    }

    /** The wanted parts as one text, for the bonus of standing together. */
    public String together() {
        return clauses.stream()
                .filter(clause -> !clause.excluded())
                .map(Clause::text)
                .collect(Collectors.joining(" "));
    }

    private static Clause word(String word, boolean excluded) {
        String stem = word.replaceFirst("\\*+$", "");
        boolean prefix = stem.length() < word.length() && stem.length() >= SHORTEST_PREFIX;
        return new Clause(stem, prefix ? Form.PREFIX : Form.WORD, excluded);
    }
}
