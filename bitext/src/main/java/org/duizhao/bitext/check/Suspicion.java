package org.duizhao.bitext.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.duizhao.bitext.figure.Figure;

/** Whether two leftovers of a pair may be called a mismatch: an editor must be able to trust it. */
final class Suspicion {

    private static final BigDecimal TELLING = BigDecimal.valueOf(100);

    private final FigurePair pair;
    private final List<Integer> zhLeft;
    private final List<Integer> enLeft;

    Suspicion(FigurePair pair, List<Integer> zhLeft, List<Integer> enLeft) {
        this.pair = pair;
        this.zhLeft = zhLeft;
        this.enLeft = enLeft;
    }

    boolean justified(Figure zh, Figure en, Verdict verdict) {
        return switch (verdict.reason()) {
            case MAGNITUDE, UNIT ->
                !isCount(zh)
                        || telling(zh) && telling(en)
                        || several(zh) && several(en) && alone(zh, en)
                        || nouns(zh, en);
            case DIGIT ->
                !isCount(zh)
                        || telling(zh) && telling(en) && apart(zh, en) < 12
                        || zh.classifier() != null && several(zh) && several(en) && apart(zh, en) < 12 && alone(zh, en)
                        || value(zh, en);
            case YEAR, DATE -> alone(zh, en);
            default -> value(zh, en);
        };
    }

    private boolean value(Figure zh, Figure en) {
        if (isCount(zh)) {
            boolean sizes = zh.classifier() != null && apart(zh, en) < 4 && several(zh) && several(en) && alone(zh, en);
            return sizes || apart(zh, en) < 3 && nouns(zh, en);
        }
        if (zh.kind().equals("ordinal")) {
            return alone(zh, en) && ordinalKind(zh).equals(ordinalKind(en));
        }
        if (!zh.kind().equals(en.kind())) {
            return alone(zh, en) && apart(zh, en) < 3;
        }
        if (zh.kind().startsWith("money") || zh.kind().startsWith("percent")) {
            return alone(zh, en) || nouns(zh, en) && apart(zh, en) < 10;
        }
        return alone(zh, en) && apart(zh, en) < 20;
    }

    private static String ordinalKind(Figure figure) {
        String hint = figure.classifier() != null ? figure.classifier() : figure.label() == null ? "" : figure.label();
        if (hint.startsWith("期") || hint.startsWith("phase")) {
            return "phase";
        }
        return hint.startsWith("批") || hint.startsWith("group") || hint.startsWith("batch") ? "batch" : "rank";
    }

    /** Whether each side has as many leftovers that could be meant. */
    private boolean alone(Figure zh, Figure en) {
        long left = zhLeft.stream()
                .map(pair.zh()::get)
                .filter(f -> comparable(f, zh))
                .count();
        long right = enLeft.stream()
                .map(pair.en()::get)
                .filter(f -> comparable(f, en))
                .count();
        return left == right;
    }

    private static boolean comparable(Figure a, Figure b) {
        return a.kind().equals(b.kind()) && (a.unit() == null) == (b.unit() == null);
    }

    private boolean nouns(Figure zh, Figure en) {
        return Nouns.agree(Objects.requireNonNull(pair.zhText()), zh, Objects.requireNonNull(pair.enText()), en);
    }

    private static boolean isCount(Figure figure) {
        return figure.kind().startsWith("count") && figure.unit() == null;
    }

    private static boolean telling(Figure figure) {
        return figure.value() != null
                && (figure.value().abs().compareTo(TELLING) >= 0
                        || figure.value().stripTrailingZeros().scale() > 0);
    }

    private static boolean several(Figure figure) {
        return figure.value() != null && figure.value().compareTo(BigDecimal.TEN) >= 0 || telling(figure);
    }

    /** How many times the one is the other. */
    private static double apart(Figure zh, Figure en) {
        Amount a = Amount.of(zh);
        Amount b = Amount.of(en);
        if (a == null || b == null || a.value().signum() <= 0 || b.value().signum() <= 0) {
            return Double.MAX_VALUE;
        }
        boolean shares = Shares.isShare(a.family()) && Shares.isShare(b.family());
        BigDecimal x = shares ? Shares.hundredths(a) : a.value();
        BigDecimal y = shares ? Shares.hundredths(b) : b.value();
        double ratio = x.doubleValue() / y.doubleValue();
        return Math.max(ratio, 1 / ratio);
    }
}
