package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is raised and lowered in a line: smaller than the glyph before it, close behind it, and off its baseline. */
final class ScriptGlyphs {

    /** Of the size of the base. */
    static final double SMALLER = 0.88;
    /** Off the base's baseline, in ems of the base. */
    private static final double RAISED = 0.15;

    private static final double LOWERED = 0.07;
    private static final double NEAR = 0.35;

    private final List<Glyph> glyphs;
    private final List<Glyph> told = new ArrayList<>();

    ScriptGlyphs(Line line) {
        this.glyphs = line.glyphs();
    }

    /**
     * The glyphs with what they mean.
     *
     * @param notes the numbers of the notes that the page has
     */
    List<Glyph> told(Set<String> notes) {
        StringBuilder before = new StringBuilder();
        int base = -1;
        int next = leading();
        if (next > 0) {
            tell("", 0, next, true, notes);
        }
        while (next < glyphs.size()) {
            int side = base < 0 || glyphs.get(next).isSpace() ? 0 : side(glyphs.get(base), glyphs.get(next), next - 1);
            if (side == 0) {
                Glyph glyph = glyphs.get(next);
                if (base >= 0 && !glyph.isSpace() && isParted(glyphs.get(next - 1), glyph)) {
                    before.append(' ');
                }
                base = glyph.isSpace() ? base : next;
                before.append(glyph.text());
                told.add(glyph);
                next++;
            } else {
                int end = end(base, next, side);
                before.append(tell(before, next, end, side > 0, notes));
                next = end;
            }
        }
        return told;
    }

    /** How many glyphs the mark of a note has that the line begins with. */
    private int leading() {
        int end = 0;
        while (end < glyphs.size() && glyphs.get(end).text().matches("\\d")) {
            end++;
        }
        int text = end;
        while (text < glyphs.size() && glyphs.get(text).isSpace()) {
            text++;
        }
        if (end == 0 || text == glyphs.size()) {
            return 0;
        }
        Glyph mark = glyphs.get(0);
        Glyph first = glyphs.get(text);
        boolean raised = mark.confidence() == 1
                && mark.size() < SMALLER * first.size()
                && first.baseline() - mark.baseline() > RAISED * first.size();
        return raised ? end : 0;
    }

    private static boolean isParted(Glyph last, Glyph next) {
        return next.x() - last.right() > NEAR * Math.max(last.size(), next.size());
    }

    /** Above 0 for raised, below for lowered. */
    private int side(Glyph base, Glyph glyph, int last) {
        boolean read = glyph.confidence() < 1;
        boolean near = glyph.x() - glyphs.get(last).right() < NEAR * base.size();
        if (read || !near || glyph.size() >= SMALLER * base.size()) {
            return 0;
        }
        double up = (base.baseline() - glyph.baseline()) / base.size();
        return up > RAISED ? 1 : up < -LOWERED ? -1 : 0;
    }

    private int end(int base, int from, int side) {
        int end = from + 1;
        while (end < glyphs.size()
                && !glyphs.get(end).isSpace()
                && side(glyphs.get(base), glyphs.get(end), end - 1) == side) {
            end++;
        }
        return end;
    }

    private String tell(CharSequence before, int from, int to, boolean above, Set<String> notes) {
        StringBuilder said = new StringBuilder();
        glyphs.subList(from, to).forEach(glyph -> said.append(glyph.text()));
        String text = said.toString();
        String meant = above && notes.contains(text) && !Raised.isPower(before.toString(), text)
                ? "[" + text + "]"
                : Raised.after(before, text, above);
        Glyph first = glyphs.get(from);
        boolean each = meant.length() == to - from;
        if (meant.equals(text)) {
            told.addAll(glyphs.subList(from, to));
        } else if (each) {
            for (int i = from; i < to; i++) {
                told.add(glyphs.get(i).withText(meant.substring(i - from, i - from + 1)));
            }
        } else {
            told.add(first.withText(meant).withWidth(glyphs.get(to - 1).right() - first.x()));
        }
        return meant;
    }
}
