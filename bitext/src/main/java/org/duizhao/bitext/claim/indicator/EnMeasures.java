package org.duizhao.bitext.claim.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.figure.Change;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.unit.Quantity;
import org.jspecify.annotations.Nullable;

/** How an English clause measures what it speaks of. */
final class EnMeasures {

    private static final Pattern MOVE = Pattern.compile(
            "(?=[bcdefghijlnrsuw])\\b(?:growth|grow(?:s|ing|n)?|grew|up|increas(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|gain(?:ed|s)?|expand(?:ed|ing)?|climb(?:ed)?|down|fall(?:s|en|ing)?|fell|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|drop(?:s|ped|ping)?|cut|reduc(?:e|ed|ing|tion)|lower(?:ed|ing)?|shrank|slid|went up|went down|jump(?:ed)?|surg(?:e|ed)|contract(?:ed|ion)|higher|inflation|improv(?:e|ed|ing)|narrow(?:ed|ing)?|widen(?:ed|ing)?)\\b");
    private static final Pattern FALL = Pattern.compile(
            "down|fall\\w*|fell|decreas\\w*|declin\\w*|drop\\w*|cut|reduc\\w*|lower\\w*|shrank|slid|went down|contract\\w*|narrow\\w*");
    private static final Pattern TO = Pattern.compile(
            "\\b(?:to|at|reach(?:ed|ing)?|totall?ed|totall?ing|was|were|is|stood|within|below|hit|exceed(?:ed|ing)?)(?: (?:about|around|over|more|than|nearly|almost|some|a|an|at|least|no|lower|less|the|up|steady|just|approximately))*\\s*$");
    private static final Pattern BEHIND_MOVE = Pattern.compile(
            "^ ?(?:or (?:so|more|above) )?(?:(?:year-on-year|annual|real|nominal|average) )*(?:growth|increase|rise|decrease|decline|drop|fall|higher|lower|more|fewer|less|reduction|gain)\\b");
    private static final Pattern SHARE = Pattern.compile(
            "account(?:s|ed|ing)? for|equivalent to|equal to|amount(?:s|ed|ing)? to|share|proportion|percentage of|made up|making up|make up|ratio|constitut|represent(?:ed|ing|s)");
    private static final Pattern SHARE_BEHIND =
            Pattern.compile("^ ?of (?:the )?(?:total|gdp|city|it|its|all|that|gross|overall)|^ of the");
    private static final Pattern GAP = Pattern.compile(
            "^ ?(?:higher|lower|above|below|faster|slower|more|less|ahead)(?: than| of)? (?:the )?(?:\\w+ ){0,3}?(?:national|provincial|average|country|nation|province|target|expected|ceiling)");
    private static final Pattern COMPARED = Pattern.compile(
            "^ ?(?:more|fewer|less|higher|lower)\\b.*\\bthan\\b|^ ?(?:over|on|from|compared)\\b|^ ?(?:more|fewer) than (?:the|in|at)");
    private static final Pattern BY =
            Pattern.compile(".*\\bby(?: (?:about|over|more|than|nearly|some|another|a|further))*\\s*$");
    private static final Pattern FEWER = Pattern.compile(
            "^ ?(?:fewer|less|lower|decrease|decline|drop|fall|reduction|year-on-year (?:decrease|decline|drop|fall)).*");
    private static final Pattern RANK = Pattern.compile(
            "\\brank|\\bplace|^ ?(?:in|among|of|largest|highest|nationwide|place)\\b|province|nation|country");

    private static final Pattern COMPLETION = Pattern.compile(
            "^ ?of (?:the |its )?(?:(?:year|annual|adjusted|initial|full-year|approved)(?:'s)? )*(?:budget|target|plan)\\b");
    private static final Pattern YEARLY = Pattern.compile(
            "\\b(?:a|per|each|every) year\\b|\\bannually\\b|\\bannual average\\b|\\baverage annual\\b|\\bon average\\b|\\baverage of\\b|\\bper annum\\b");

    private EnMeasures() {}

    /** Whether the figure tells how much of a budget or a goal was reached. */
    static boolean isCompletion(Figure figure, String after) {
        return Indicator.quantity(figure) == Quantity.PERCENT
                && COMPLETION.matcher(after).find();
    }

    static boolean isYearly(String clause, String after) {
        return YEARLY.matcher(clause).find() || YEARLY.matcher(after).find();
    }

    static boolean ranks(String clause, Figure figure, String after) {
        return figure.kind().equals("ordinal")
                && (RANK.matcher(clause).find()
                        || RANK.matcher(after.toLowerCase(java.util.Locale.ROOT))
                                .find());
    }

    /** The last word of moving before the figure, where no word of reaching stands behind it; null for none. */
    static @Nullable String move(String clause) {
        Matcher move = MOVE.matcher(clause);
        String last = null;
        int end = 0;
        while (move.find()) {
            boolean noun =
                    clause.startsWith("-", move.end()) || move.start() > 0 && clause.charAt(move.start() - 1) == '-';
            if (!noun) {
                last = move.group();
                end = move.end();
            }
        }
        return last != null && TO.matcher(clause.substring(end)).find() && !isNoun(last) ? null : last;
    }

    private static boolean isNoun(String move) {
        return move.equals("growth") || move.equals("inflation");
    }

    static Measure of(Figure figure, Subject subject, String clause, String after) {
        if (figure.kind().equals("ordinal")) {
            return Measure.RANK;
        }
        Quantity quantity = Indicator.quantity(figure);
        if (quantity == Quantity.PERCENTAGE_POINT) {
            return GAP.matcher(after).find() ? Measure.GAP : Measure.CHANGE;
        }
        boolean moved = move(clause) != null;
        boolean moves = moved || BEHIND_MOVE.matcher(after).find();
        if (quantity == Quantity.PERCENT) {
            boolean share =
                    SHARE.matcher(clause).find() || SHARE_BEHIND.matcher(after).find();
            return ZhMeasures.percent(subject.known(), moves, share);
        }
        boolean by = BY.matcher(clause).matches();
        boolean compared = COMPARED.matcher(after).find() && (subject.said() < 3 || moved);
        return moved && (by || compared) || compared && subject.said() < 3 ? Measure.CHANGE : Measure.LEVEL;
    }

    static boolean falls(Measure measure, String clause, String after, @Nullable Change said) {
        if (measure != Measure.GROWTH && measure != Measure.CHANGE) {
            return false;
        }
        String move = move(clause);
        if (move != null) {
            return FALL.matcher(move).matches();
        }
        return FEWER.matcher(after).matches()
                || said == Change.DECREASE && BEHIND_MOVE.matcher(after).find();
    }

    static @Nullable String basis(String sentence) {
        return sentence.contains("comparable") || sentence.contains("constant price")
                ? "comparable"
                : sentence.contains("nominal")
                        ? "nominal"
                        : sentence.contains("real terms") || sentence.contains("real growth") ? "real" : null;
    }
}
