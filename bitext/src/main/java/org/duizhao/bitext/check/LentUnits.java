package org.duizhao.bitext.check;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.duizhao.bitext.figure.Draft;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** English numbers that leave their unit to one before: 18.4 million tonnes, 6.9 million of it in domestic trade. */
final class LentUnits {

    private static final int SENTENCE = 160;
    private static final Pattern SCALED = Pattern.compile("(?i).*\\d ?(?:thousand|million|billion|trillion|m|bn|tn)");
    /** What counts nothing of its own: a preposition, a mark, a verb. */
    private static final Pattern BARE = Pattern.compile(
            "\\s*(?:[,;.)(:]|$|(?:in|on|at|by|for|from|to|of (?:it|which|this|that|them|these)|and|or|abroad|at home|as|than|went|came|was|were|is|are|goes|come|more|less|fewer|a year|the year|last)\\b)");

    private LentUnits() {}

    /** The figure with the unit of the one before, if it has none and could have none of its own. */
    static Figure lent(Figure figure, @Nullable Figure before, Language language, String text) {
        boolean open = language == Language.EN
                && before != null
                && before.unit() != null
                && figure.unit() == null
                && figure.kind().equals("count")
                && figure.start() - before.end() < SENTENCE
                && SCALED.matcher(figure.text(text)).matches()
                && SCALED.matcher(before.text(text).replaceAll("[^\\d\\p{L} ]", " "))
                        .lookingAt();
        return open && BARE.matcher(text).region(figure.end(), text.length()).lookingAt()
                ? of(figure, Objects.requireNonNull(before), figure.value())
                : figure;
    }

    /** The figure with another value, in the unit of the measure. */
    static Figure of(Figure figure, Figure measure, @Nullable BigDecimal value) {
        return Draft.of(figure)
                .measuring(measure.kind(), value, figure.to(), measure.unit())
                .done();
    }
}
