package org.duizhao.bitext.numeral;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duizhao.bitext.numeral.EnNumberWords.Role;
import org.duizhao.bitext.numeral.EnNumberWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * Fractions in words: two thirds, one-eighth, half; mixed ones (forty two and a third, one million and a half), fractions
 * of a magnitude (three quarters million, half a dozen), compound denominators (three twenty-firsts).
 */
public final class EnFractions {

    private static final int MOST_TOKENS = 24;
    private static final Set<String> MAY_FOLLOW = Set.of(
            "of",
            "in",
            "to",
            "or",
            "and",
            "from",
            "more",
            "less",
            "higher",
            "lower",
            "over",
            "on",
            "by",
            "since",
            "as",
            "were",
            "was",
            "are",
            "is",
            "year",
            "compared",
            "the",
            "that",
            "this");

    private final String text;

    /** @param text folded */
    public EnFractions(String text) {
        this.text = text;
    }

    /** What stands before a word: a hyphen, "and", an article. */
    private record Token(int start, int end, Word word, boolean hyphen, boolean and, boolean article) {}

    /** A number of {@code value} whose last word ends at {@code end}. */
    private record Scaled(int end, BigDecimal value) {}

    /**
     * The number with a fraction that starts with the word at {@code from}, or null. Kind FRACTION for a bare fraction,
     * CARDINAL for a mixed one or one of a magnitude.
     */
    public @Nullable Numeral read(int from) {
        List<Token> tokens = tokens(from);
        int last = tokens.size() - 1;
        if (last < 0 || !tokens.get(last).word().ordinal()) {
            return null;
        }
        for (int k = 0; k <= last; k++) {
            Numeral numeral = mayStartDenominator(tokens, k) ? split(from, tokens, k) : null;
            if (numeral != null) {
                return numeral;
            }
        }
        return null;
    }

    private @Nullable Numeral split(int from, List<Token> tokens, int k) {
        Token last = tokens.get(tokens.size() - 1);
        BigDecimal denominator = denominator(tokens, k);
        int and = lastAnd(tokens, k);
        BigDecimal numerator = numerator(tokens, Math.max(and, 0), k);
        if (denominator == null || numerator == null) {
            return null;
        }
        boolean one = numerator.compareTo(BigDecimal.ONE) == 0;
        if (last.word().plural() == one || !last.word().plural() && !one) {
            return null;
        }
        Scaled scale = scale(last.end());
        boolean lone = k == 0 && !tokens.get(0).article() || last.word().plural() || scale != null;
        if (!lone && !endsPhrase(last.end()) || k == 0 && !mayStandAlone(tokens.get(0), scale)) {
            return null;
        }
        return combine(from, tokens, new Parts(k, and, denominator, scale));
    }

    /** Where the denominator begins and the head ends; the denominator; the magnitude that follows. */
    private record Parts(
            int k,
            int and,
            BigDecimal denominator,
            @Nullable Scaled scale) {}

    private @Nullable Numeral combine(int from, List<Token> tokens, Parts parts) {
        int end = tokens.get(tokens.size() - 1).end();
        BigDecimal numerator = numerator(tokens, Math.max(parts.and(), 0), parts.k());
        BigDecimal head = parts.and() > 0 ? value(tokens.subList(0, parts.and()), false) : null;
        if (numerator == null || parts.and() > 0 && head == null) {
            return null;
        }
        if (head != null && numerator.compareTo(parts.denominator()) >= 0) {
            BigDecimal whole = value(tokens.subList(0, parts.k()), false);
            return whole == null ? null : bare(from, end, Fractions.divide(whole, parts.denominator()));
        }
        BigDecimal part = Fractions.divide(numerator, parts.denominator());
        Scaled scale = parts.scale();
        if (head == null) {
            return scale == null ? bare(from, end, part) : cardinal(from, scale.end(), part.multiply(scale.value()));
        }
        Word unit = tokens.get(parts.and() - 1).word();
        boolean large = unit.role() == Role.MAGNITUDE;
        if (scale == null) {
            return cardinal(from, end, head.add(large ? part.multiply(unit.value()) : part));
        }
        BigDecimal sum =
                large ? head.add(part.multiply(scale.value())) : head.add(part).multiply(scale.value());
        return cardinal(from, scale.end(), sum);
    }

    private static Numeral bare(int from, int end, BigDecimal value) {
        return new Numeral(from, end, value, Numeral.Kind.FRACTION);
    }

    private static Numeral cardinal(int from, int end, BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        BigDecimal plain = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        return new Numeral(from, end, plain, Numeral.Kind.CARDINAL);
    }

    /** Not inside ninety-five, not after "and" (thirty fifths are a number of fifths there). */
    private static boolean mayStartDenominator(List<Token> tokens, int k) {
        Token token = tokens.get(k);
        if (k == 0) {
            return tokens.size() == 1 || token.article();
        }
        boolean glued = token.hyphen()
                && token.word().role() == Role.UNIT
                && tokens.get(k - 1).word().role() == Role.TENS;
        return !glued && (!token.and() || token.article());
    }

    private static @Nullable BigDecimal denominator(List<Token> tokens, int k) {
        boolean single = k == tokens.size() - 1;
        Token first = tokens.get(k);
        if (!single && first.word().role().compareTo(Role.HUNDRED) >= 0) {
            return null;
        }
        BigDecimal value = value(tokens.subList(k, tokens.size()), true);
        boolean small = value != null && value.compareTo(BigDecimal.valueOf(3)) < 0;
        return value == null || small && !isHalf(first.word()) ? null : value;
    }

    private static boolean isHalf(Word word) {
        return word == HALF || word == HALVES;
    }

    private static @Nullable BigDecimal numerator(List<Token> tokens, int from, int k) {
        if (k > from) {
            return value(tokens.subList(from, k), false);
        }
        return BigDecimal.ONE;
    }

    /** The last "and" before or at the denominator that has a number before it; -1 for none. */
    private static int lastAnd(List<Token> tokens, int k) {
        for (int i = k; i > 0; i--) {
            if (tokens.get(i).and()) {
                return i;
            }
        }
        return -1;
    }

    /** A lone half is a number; a quarter is one only before a magnitude. */
    private static boolean mayStandAlone(Token token, @Nullable Scaled scale) {
        return token.article() || token.word() == HALF || scale != null && token.word() == QUARTER;
    }

    private static @Nullable BigDecimal value(List<Token> tokens, boolean denominator) {
        EnNumber number = new EnNumber();
        for (Token token : tokens) {
            Word word = token.word();
            Word singular = new Word(word.role(), word.value(), word.ordinal(), false);
            if (word.ordinal() != (denominator && token == tokens.get(tokens.size() - 1)) || !number.accept(singular)) {
                return null;
            }
        }
        return number.reading(0, 0).value();
    }

    private List<Token> tokens(int from) {
        List<Token> tokens = new ArrayList<>();
        int i = from;
        boolean hyphen = false;
        while (i >= 0 && tokens.size() < MOST_TOKENS) {
            int at = i;
            boolean and = !tokens.isEmpty() && isWord(at, "and");
            at = and ? next(at + 3) : at;
            int article = at < 0 ? 0 : isWord(at, "a") ? 1 : isWord(at, "an") ? 2 : 0;
            boolean hasArticle = article > 0 && (and || tokens.isEmpty());
            at = hasArticle ? next(at + article) : at;
            int end = at < 0 ? -1 : EnNumberWords.endOfWord(text, at);
            Word word = at < 0 ? null : word(at, end);
            if (word == null || word.role() == Role.DOZEN) {
                break;
            }
            tokens.add(new Token(at, end, word, hyphen, and, hasArticle));
            i = word.ordinal() ? -1 : next(end);
            hyphen = i > 0 && text.charAt(i - 1) == '-' || i > 1 && text.startsWith("- ", i - 2);
        }
        return tokens;
    }

    private static final Word HALF = new Word(Role.UNIT, BigDecimal.valueOf(2), true, false);
    private static final Word HALVES = new Word(Role.UNIT, BigDecimal.valueOf(2), true, true);
    private static final Word QUARTER = new Word(Role.UNIT, BigDecimal.valueOf(4), true, false);
    private static final Word QUARTERS = new Word(Role.UNIT, BigDecimal.valueOf(4), true, true);

    private @Nullable Word word(int start, int end) {
        String word = end - start > 8 ? "" : text.substring(start, end).toLowerCase(Locale.ROOT);
        return switch (word) {
            case "half" -> HALF;
            case "halves" -> HALVES;
            case "quarter" -> QUARTER;
            case "quarters" -> QUARTERS;
            default -> EnNumberWords.word(text, start, end);
        };
    }

    /** Two thirds of a million, three quarters billion, half a dozen: the magnitude and where it ends, or null. */
    private @Nullable Scaled scale(int end) {
        int at = next(end);
        at = at > 0 && isWord(at, "of") ? next(at + 2) : at;
        at = at > 0 && isWord(at, "a") ? next(at + 1) : at;
        if (at < 0 || text.charAt(end) != ' ') {
            return null;
        }
        int wordEnd = EnNumberWords.endOfWord(text, at);
        Word word = EnNumberWords.word(text, at, wordEnd);
        if (word == null || word.ordinal() || word.role().compareTo(Role.HUNDRED) < 0) {
            return null;
        }
        return text.charAt(wordEnd - 1) == 's' ? null : new Scaled(wordEnd, word.value());
    }

    /** The start of the next word after spaces or a hyphen; -1 if something else stands there. */
    private int next(int end) {
        int i = spaces(end);
        if (i < text.length() && text.charAt(i) == '-') {
            i = spaces(i + 1);
        }
        return i > end && i < text.length() && EnNumberWords.isLetter(text.charAt(i)) ? i : -1;
    }

    private int spaces(int from) {
        int i = from;
        while (i < text.length() && i - from < 4 && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private boolean isWord(int at, String word) {
        int end = at + word.length();
        return text.regionMatches(true, at, word, 0, word.length())
                && (end >= text.length() || !EnNumberWords.isLetter(text.charAt(end)));
    }

    /** "A third of them", not "a third runway". */
    private boolean endsPhrase(int end) {
        if (end >= text.length()
                || text.charAt(end) != ' '
                || end + 1 >= text.length()
                || !EnNumberWords.isLetter(text.charAt(end + 1))) {
            return end >= text.length() || text.charAt(end) != '-';
        }
        int wordEnd = EnNumberWords.endOfWord(text, end + 1);
        return MAY_FOLLOW.contains(text.substring(end + 1, wordEnd).toLowerCase(Locale.ROOT));
    }
}
