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
    private static final Set<String> ONLY_GLUED = Set.of("A", "s", "h", "b", "V", "W", "in", "l");

    private static final Set<String> MORE = Set.of("more", "fewer", "extra", "additional", "further", "full", "whole");

    /** What is said of degrees that universities give. */
    private static final Set<String> AWARDED =
            Set.of("of", "in", "were", "awarded", "conferred", "granted", "programs", "programmes", "and", "from");

    private final EnText text;

    EnUnits(EnText text) {
        this.text = text;
    }

    Units.@Nullable Match after(int end) {
        char c = text.charAt(end);
        boolean spaced = c == ' ' || c == '-' || c == '\n';
        int at = spaced ? end + 1 : end;
        if (at >= text.length()) {
            return null;
        }
        Units.Match unit = Units.at(text.raw(), at, Language.EN);
        if (unit == null) {
            return spaced ? more(at) : sign(at);
        }
        String name = text.raw().substring(at, unit.end());
        boolean academic = name.startsWith("degree") && unit.unit().code().equals("deg");
        if (academic && AWARDED.contains(text.wordAfter(unit.end()))) {
            return null;
        }
        boolean often = unit.unit().code().equals("times") && PER.contains(text.wordAfter(unit.end()));
        boolean ratherMoney = text.raw().startsWith("pounds", at) && text.startsWith(at, "pounds sterling");
        if (often || ratherMoney || spaced && ONLY_GLUED.contains(name)) {
            return null;
        }
        return composed(unit);
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
