package org.duizhao.ingest.extract.office;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Counts the items of one list through its levels. */
final class ListCounter {

    static final int LEVELS = 10;

    private final int[] counts = new int[LEVELS];

    ListCounter() {
        Arrays.fill(counts, -1);
    }

    /** The next item of that level is its first. */
    void restart(int at) {
        counts[at] = -1;
    }

    /** The next item of that level has this number. */
    void set(int level, int number) {
        counts[within(level)] = number - 1;
    }

    private static int within(int level) {
        return Math.max(0, Math.min(level, LEVELS - 1));
    }

    /** What stands before the next item, up to its text; empty for a bullet, and for a level that is none of the list's. */
    String next(IntFunction<@Nullable NumberLevel> levels, int of) {
        int at = within(of);
        NumberLevel level = levels.apply(at);
        if (level == null) {
            return "";
        }
        counts[at] = counts[at] < 0 ? level.start : counts[at] + 1;
        for (int deeper = at + 1; deeper < LEVELS; deeper++) {
            NumberLevel below = levels.apply(deeper);
            boolean stays = below != null && (below.restart == 0 || below.restart > 0 && at >= below.restart);
            counts[deeper] = stays ? counts[deeper] : -1;
        }
        String label = label(levels, level);
        return switch (level.suffix) {
            case "nothing" -> label;
            case "space" -> label.isEmpty() ? "" : label + " ";
            default -> ListNumber.separated(label);
        };
    }

    private String label(IntFunction<@Nullable NumberLevel> levels, NumberLevel level) {
        if (level.format.equals("bullet")) {
            return "";
        }
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < level.text.length(); i++) {
            char c = level.text.charAt(i);
            int at = c == '%' && i + 1 < level.text.length() ? level.text.charAt(i + 1) - '1' : -1;
            if (at >= 0 && at < LEVELS) {
                NumberLevel of = levels.apply(at);
                int value = counts[at] >= 0 ? counts[at] : of == null ? 1 : of.start;
                label.append(ListNumber.of(value, of == null || level.legal ? "decimal" : of.format));
                i++;
            } else {
                label.append(c);
            }
        }
        return label.toString();
    }
}
