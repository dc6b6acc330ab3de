package org.duizhao.bitext.figure.en;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.duizhao.bitext.figure.Draft;
import org.jspecify.annotations.Nullable;

/** Numbers whose unit a neighbour names: grew by 5.2 and 4.4 percent, from 2.4 to 1.9 billion yuan, up from 38. */
final class EnSharedUnits {

    /** Of the characters before a pair of numbers in which its "from" is looked for. */
    private static final int REACH = 40;

    private static final BigDecimal ALIKE = BigDecimal.valueOf(50);
    private static final BigDecimal SMALL = BigDecimal.valueOf(1_000);
    private static final int MILLION = 6;
    /** What may stand after a number that leaves its unit out: no noun that it could count. */
    private static final Set<String> NO_NOUNS = Set.of(
            "in", "and", "by", "this", "last", "at", "over", "within", "during", "a", "respectively", "per", "on");

    private static final Set<String> MORE = Set.of("more", "less", "higher", "lower", "fewer");
    private static final List<String> COMPARISONS = List.of(
            "instead of ", "compared with ", "compared to ", " against ", "up from ", "down from ", "rather than ");

    private static final Set<String> LISTS = Set.of(", ", " and ", ", and ", " or ", ", or ");

    private final EnText text;

    EnSharedUnits(EnText text) {
        this.text = text;
    }

    void complete(List<Draft> drafts) {
        boolean list = false;
        for (int i = drafts.size() - 2; i >= 0; i--) {
            Draft bare = drafts.get(i);
            Draft measured = drafts.get(i + 1);
            if (measured.kind.equals("year") && isYear(bare) && LISTS.contains(gap(bare, measured))) {
                bare.kind = "year";
                bare.label = null;
            }
            list = isBare(bare) && measured.unit != null && isNamedBehind(bare, measured, list);
            if (list) {
                share(bare, measured);
            }
        }
        Draft last = null;
        for (Draft draft : drafts) {
            if (last != null && isBare(draft) && (isNamedBefore(last, draft) || isCompared(last, draft))) {
                share(draft, last);
            }
            boolean time = draft.date != null || draft.kind.startsWith("year");
            last = time ? last : draft.unit == null ? null : draft;
        }
    }

    /** In 1713, 1755, and 1767. */
    private boolean isYear(Draft draft) {
        return draft.kind.equals("count")
                && draft.value != null
                && draft.value.scale() == 0
                && draft.end - draft.start == 4
                && text.isDigit(draft.start)
                && draft.value.compareTo(SMALL) >= 0;
    }

    private boolean isBare(Draft draft) {
        return draft.kind.equals("count")
                && draft.to == null
                && draft.label == null
                && !draft.inName
                && !draft.structure
                && text.isDigit(draft.start);
    }

    /** @param list whether {@code measured} has its own unit from a number behind it */
    private boolean isNamedBehind(Draft bare, Draft measured, boolean list) {
        boolean sign = EnMoneySigns.endOfSign(text.raw(), measured.start) > measured.start;
        if (sign || measured.kind.equals("age")) {
            return false;
        }
        return switch (gap(bare, measured)) {
            case " to " -> isFrom(bare);
            case ", " -> list;
            case " and ", " or ", ", and ", "- and ", "- or " ->
                isLike(bare, measured) && (!isPart(measured) || isRespective(measured));
            default -> false;
        };
    }

    private boolean isNamedBefore(Draft measured, Draft bare) {
        int next = text.next(bare.end);
        boolean open = next < 0 || NO_NOUNS.contains(text.word(next));
        return switch (gap(measured, bare)) {
            case " to " -> open && isFrom(measured);
            case " and " -> isRespective(bare);
            default -> false;
        };
    }

    /** Up from 10.2 a year ago, 31.5 hours instead of 38, 206 million more than the year before. */
    private boolean isCompared(Draft measured, Draft bare) {
        int next = text.next(bare.end);
        boolean near = bare.start - measured.end <= 2 * REACH && !endsSentence(measured.end, bare.start);
        if (!near || measured.kind.equals("age")) {
            return false;
        }
        if (MORE.contains(text.word(next))) {
            return text.wordAfter(next + text.word(next).length()).equals("than");
        }
        boolean open = next < 0 || NO_NOUNS.contains(text.word(next));
        String before = text.raw().substring(Math.max(0, bare.start - 16), bare.start);
        return open && COMPARISONS.stream().anyMatch(before::endsWith);
    }

    private boolean endsSentence(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == ';' || text.charAt(i) == '.' && text.charAt(i + 1) == ' ') {
                return true;
            }
        }
        return false;
    }

    private String gap(Draft left, Draft right) {
        return right.start - left.end > 6 || right.start < left.end
                ? ""
                : text.raw().substring(left.end, right.start).replace('\n', ' ');
    }

    private boolean isFrom(Draft first) {
        String before = text.raw().substring(Math.max(0, first.start - REACH), first.start);
        int from = before.lastIndexOf("from ");
        return from >= 0 && before.indexOf('.', from) < 0 && before.indexOf(',', from) < 0;
    }

    /** 30 percent of the whole: a share that begins a clause of its own. */
    private boolean isPart(Draft measured) {
        return text.wordAfter(measured.end).equals("of");
    }

    private boolean isRespective(Draft last) {
        int end = text.charAt(last.end) == ',' ? last.end + 1 : last.end;
        return text.wordAfter(end).equals("respectively");
    }

    private static boolean isLike(Draft bare, Draft measured) {
        BigDecimal a = scaled(bare, measured);
        BigDecimal b = measured.value;
        return a != null
                && b != null
                && a.multiply(ALIKE).compareTo(b) >= 0
                && b.multiply(ALIKE).compareTo(a) >= 0;
    }

    private static void share(Draft bare, Draft measured) {
        bare.measureLike(measured, scaled(bare, measured));
    }

    /** The value of {@code bare} in the scale of its neighbour: 2.4 before 1.9 billion. */
    private static @Nullable BigDecimal scaled(Draft bare, Draft measured) {
        BigDecimal value = bare.value;
        BigDecimal beside = measured.value;
        boolean open = value != null && value.scale() >= 0 && value.compareTo(SMALL) < 0;
        if (value == null || beside == null || !open || beside.scale() >= 0) {
            return value;
        }
        int digits = beside.precision() - beside.scale() - 1;
        return digits < MILLION ? value : value.scaleByPowerOfTen(digits / 3 * 3);
    }
}
