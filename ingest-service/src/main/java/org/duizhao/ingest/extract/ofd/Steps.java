package org.duizhao.ingest.extract.ofd;

import java.util.List;

/**
 * How far it is from each character to the next. Lists that are too short go on with their last step; without any, a
 * character takes its place in the line.
 */
final class Steps {

    /** In the usual widths of a character. */
    private static final double NARROWEST = 0.2;

    private static final double WIDEST = 1.3;
    private static final double EVEN = 2.2;

    private final Units.Text text;
    private final Units.Code code;
    private final int[] letters;

    Steps(Units.Text text, Units.Code code, int[] letters) {
        this.text = text;
        this.code = code;
        this.letters = letters;
    }

    double x(int i) {
        boolean downwards = text.down() || !code.stepsY().isEmpty();
        return given(code.stepsX(), i, downwards ? 0 : place(i));
    }

    double y(int i) {
        return given(code.stepsY(), i, text.down() && code.stepsX().isEmpty() ? place(i) : 0);
    }

    private static double given(List<Double> steps, int i, double otherwise) {
        if (steps.isEmpty()) {
            return otherwise;
        }
        return steps.get(Math.min(i, steps.size() - 1));
    }

    /** The width of a character: as far as the next one, if that is ahead in the line and no farther than letters are. */
    double advance(int i) {
        double usual = place(i);
        boolean known = i < code.stepsX().size() && i + 1 < letters.length;
        double step = known ? code.stepsX().get(i) : usual;
        double farthest = isEven() ? EVEN : WIDEST;
        return step > NARROWEST * usual && step < farthest * usual ? step : usual;
    }

    /** Whether all characters take the same place, digits too. */
    private boolean isEven() {
        return code.stepsX().stream().distinct().count() == 1;
    }

    private double place(int i) {
        return text.size() * text.stretch() * (letters[i] < 0x2000 ? 0.5 : 1);
    }
}
