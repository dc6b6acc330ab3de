package org.duizhao.ingest.extract.layout;

import org.jspecify.annotations.Nullable;

/**
 * How a page is turned before it is read: by the way in which its text runs, so that it then runs to the right with its
 * lines below one another.
 */
enum Turn {
    RIGHT(0),
    DOWN(90),
    OVER(180),
    UP(270),
    /** Upright characters below one another, in columns from right to left. */
    VERTICAL(90);

    /** Text that is askew by less, as on a page that was scanned, runs straight. */
    private static final double ASKEW = 5;

    /** From the foot of a Han character to the line that it stands on, in ems. */
    private static final double FOOT = 0.12;

    private final int angle;

    Turn(int angle) {
        this.angle = angle;
    }

    /** Of upright or turned text; null where it is slanted. */
    static @Nullable Turn of(Glyph glyph) {
        if (glyph.angle() == 0) {
            return RIGHT;
        }
        for (Turn turn : new Turn[] {RIGHT, DOWN, OVER, UP}) {
            double off = Math.abs(glyph.angle() - turn.angle);
            if (Math.min(off, 360 - off) < ASKEW) {
                return turn;
            }
        }
        return null;
    }

    /** How lines run on the page as it is shown. */
    String direction() {
        return switch (this) {
            case RIGHT -> "right";
            case DOWN, VERTICAL -> "down";
            case OVER -> "left";
            case UP -> "up";
        };
    }

    private boolean swaps() {
        return this != RIGHT && this != OVER;
    }

    /** A page of these measures as it is read. */
    double width(double width, double height) {
        return swaps() ? height : width;
    }

    double height(double width, double height) {
        return swaps() ? width : height;
    }

    /** A glyph of a page of these measures, where it stands on the page as it is read. */
    Glyph turned(Glyph glyph, double width, double height) {
        if (this == RIGHT && glyph.angle() == 0) {
            return glyph;
        }
        return switch (this) {
            case RIGHT -> glyph.at(glyph.x(), glyph.baseline());
            case DOWN -> glyph.at(glyph.baseline(), width - glyph.x());
            case OVER -> glyph.at(width - glyph.x(), height - glyph.baseline());
            case UP -> glyph.at(height - glyph.baseline(), glyph.x());
            case VERTICAL -> glyph.angle() == 0 ? below(glyph, width) : DOWN.turned(glyph, width, height);
        };
    }

    /** An upright character in a column, the middle of which is that of the column. */
    private static Glyph below(Glyph glyph, double width) {
        double size = glyph.size();
        double left = glyph.x() + (glyph.width() - size) / 2;
        return new Glyph(
                VerticalForms.upright(glyph.text()),
                (float) (glyph.baseline() - (1 - FOOT) * size),
                (float) (width - left - FOOT * size),
                glyph.size(),
                glyph.size(),
                glyph.bold(),
                glyph.confidence());
    }

    Rule turned(Rule rule, double width, double height) {
        return switch (this) {
            case RIGHT -> rule;
            case DOWN, VERTICAL -> rule(rule.y0(), width - rule.x1(), rule.y1(), width - rule.x0());
            case OVER -> rule(width - rule.x1(), height - rule.y1(), width - rule.x0(), height - rule.y0());
            case UP -> rule(height - rule.y1(), rule.x0(), height - rule.y0(), rule.x1());
        };
    }

    private static Rule rule(double x0, double y0, double x1, double y1) {
        return new Rule((float) x0, (float) y0, (float) x1, (float) y1);
    }

    /** A rectangle of the page as it is read, where it is on a page of these measures. */
    Box back(Box box, double width, double height) {
        return switch (this) {
            case RIGHT -> box;
            case DOWN, VERTICAL -> Box.between(width - box.bottom(), box.x(), width - box.y(), box.right());
            case OVER -> Box.between(width - box.right(), height - box.bottom(), width - box.x(), height - box.y());
            case UP -> Box.between(box.y(), height - box.right(), box.bottom(), height - box.x());
        };
    }
}
