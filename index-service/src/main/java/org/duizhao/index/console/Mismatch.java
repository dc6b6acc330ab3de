package org.duizhao.index.console;

import org.duizhao.index.entry.FigureEntry;
import org.duizhao.index.question.CheckView;
import org.jspecify.annotations.Nullable;

/** Two figures that should say the same and do not. */
record Mismatch(
        @Nullable String reason,
        @Nullable String zh,
        @Nullable String en,
        int ordinal) {

    static Mismatch of(CheckView check) {
        return new Mismatch(
                check.reason(),
                text(check.zh()),
                text(check.en()),
                check.record() == null ? 0 : check.record().ordinal());
    }

    private static @Nullable String text(@Nullable FigureEntry figure) {
        return figure == null ? null : figure.text();
    }
}
