package org.duizhao.bitext.figure.en;

import java.util.Set;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.unit.MoneySigns;
import org.duizhao.bitext.unit.Quantity;
import org.duizhao.bitext.unit.Unit;
import org.duizhao.bitext.unit.Units;
import org.jspecify.annotations.Nullable;

/** The unit behind a number, spaced or glued, composed with what it is told per: 5km, 450 MW, 10€, 12 t/d, mg per kg. */
final class EnUnits {

    private static final Set<String> PER = Set.of("per", "a", "an", "each", "every");
    /** Symbols that are words or letters of names where a space stands before them: the 5 in the corner. */
    private static final Set<String> ONLY_GLUED = Set.of("A", "s", "h", "b", "V", "W", "l");

    /** What is said of inches: behind other numbers "in" opens a phrase of place. */
    private static final Set<String> EXTENTS = Set.of(
            "thick", "wide", "long", "tall", "high", "deep", "across", "diameter", "screen", "screens", "x", "by");

    private static final Set<String> MORE =
            Set.of("more", "less", "fewer", "extra", "additional", "further", "full", "whole");

    /** What is said of degrees that universities give. */
    private static final Set<String> AWARDED =
            Set.of("of", "in", "were", "awarded", "conferred", "granted", "programs", "programmes", "and", "from");

    private final EnText text;

    EnUnits(EnText text) {
        this.text = text;
    }

    Units.@Nullable Match after(int number) {
        int end = EnBounds.endOfOdd(text.raw(), number);
        char c = text.charAt(end);
        boolean spaced = c == ' ' || c == '-' || c == '\n';
        int at = spaced ? end + 1 : end;
        if (at >= text.length()) {
            return null;
        }
        Units.Match unit = Units.at(text.raw(), at, Language.EN);
        if (unit == null) {
            boolean inches = text.startsWith(at, "in") && isSymbol("in", at + 2);
            if (inches) {
                return new Units.Match(Units.require("[in_i]"), at + 2);
            }
            return spaced ? more(at) : sign(at);
        }
        String name = text.raw().substring(at, unit.end());
        boolean academic = name.startsWith("degree") && unit.unit().code().equals("deg");
        if (academic && AWARDED.contains(text.wordAfter(unit.end()))) {
            return null;
        }
        boolean often = unit.unit().code().equals("times") && PER.contains(text.wordAfter(unit.end()));
        boolean ratherMoney = text.raw().startsWith("pounds", at) && text.startsWith(at, "pounds sterling");
        if (often || ratherMoney || spaced && ONLY_GLUED.contains(name) && !isSymbol(name, unit.end())) {
            return null;
        }
        return composed(unit);
    }

    /** 2 1/2 in thick, over 5 in; 30 l at the end of a phrase. */
    private boolean isSymbol(String name, int end) {
        boolean ends = end >= text.length() || ",;)".indexOf(text.charAt(end)) >= 0;
        return ends && (name.equals("in") || name.equals("l"))
                || name.equals("in") && EXTENTS.contains(text.wordAfter(end));
    }

    /** A quarter of an hour, three tenths of a litre: what the fraction is of. */
    Units.@Nullable Match ofOne(int end) {
        int of = text.next(end);
        String article = text.word(of).equals("of") ? text.wordAfter(of + 2) : "";
        int at = article.equals("a") || article.equals("an") ? text.next(text.next(of + 2) + article.length()) : -1;
        Units.Match unit = at > 0 && text.isLower(at) ? Units.at(text.raw(), at, Language.EN) : null;
        return unit != null && unit.end() - at > 1 && unit.unit().quantity().isToldInParts() ? unit : null;
    }

    /** Four more days, two full years: a word between the number and its unit of time. */
    private Units.@Nullable Match more(int at) {
        String word = text.word(at);
        Units.Match unit = MORE.contains(word) && text.charAt(at + word.length()) == ' '
                ? Units.at(text.raw(), at + word.length() + 1, Language.EN)
                : null;
        return unit != null && unit.unit().quantity() == Quantity.DURATION ? unit : sign(at);
    }

    private Units.@Nullable Match sign(int at) {
        MoneySigns.Match sign = MoneySigns.at(text.raw(), at);
        return sign == null || text.isDigit(sign.end()) ? null : new Units.Match(sign.currency(), sign.end());
    }

    /** 12 t/d, 30 mg/kg: both are units of measure. */
    private Units.@Nullable Match composed(Units.Match unit) {
        boolean per = text.charAt(unit.end()) == '/' && isMeasure(unit.unit());
        Units.Match base = per ? base(unit.end() + 1) : null;
        return base == null || !(isMeasure(base.unit()) || base.unit().quantity() == Quantity.DURATION)
                ? unit
                : new Units.Match(Units.per(unit.unit(), base.unit()), base.end());
    }

    /** The unit behind the slash, by its name or by its code: d, h, a. */
    private Units.@Nullable Match base(int at) {
        Units.Match named = at < text.length() ? Units.at(text.raw(), at, Language.EN) : null;
        String code = text.word(at);
        Unit coded = named == null && !code.isEmpty() ? Units.byCode(code) : null;
        return coded == null ? named : new Units.Match(coded, at + code.length());
    }

    private static boolean isMeasure(Unit unit) {
        return switch (unit.quantity()) {
            case MONEY, PERCENT, PERCENTAGE_POINT, MULTIPLE, COUNT, DURATION, AGE -> false;
            default -> true;
        };
    }
}
