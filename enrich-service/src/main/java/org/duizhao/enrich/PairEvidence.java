package org.duizhao.enrich;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.duizhao.events.Entity;
import org.duizhao.events.FigureCheck;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.RecordEnriched;
import org.jspecify.annotations.Nullable;

/**
 * What the two files of a pair have in common: figures that agree, and names.
 *
 * @param agree checks of figures that match
 * @param differ those that do not, or that only one side has
 * @param shared names that both files have
 * @param names all names
 */
record PairEvidence(int agree, int differ, int shared, int names) {

    /** With fewer figures nothing is said. */
    private static final int ENOUGH = 12;

    /** Most that files which are no pair had in common; and less than any that are (docs/quality.md). */
    private static final double UNRELATED = 0.25;

    static PairEvidence of(List<PipelineEvent> records) {
        int agree = 0;
        int differ = 0;
        Set<String> zh = new TreeSet<>();
        Set<String> en = new TreeSet<>();
        for (PipelineEvent event : records) {
            RecordEnriched record = (RecordEnriched) event;
            for (FigureCheck check : record.checks()) {
                boolean match = check.status().equals("match");
                agree += match ? 1 : 0;
                differ += match ? 0 : 1;
            }
            for (Entity entity : record.entities()) {
                (entity.language().equals("zh") ? zh : en).add(entity.canonical());
            }
        }
        Set<String> all = new HashSet<>(zh);
        all.addAll(en);
        zh.retainAll(en);
        return new PairEvidence(agree, differ, zh.size(), all.size());
    }

    /** Why the files are no pair, as far as this tells; null if it does not. */
    @Nullable
    String unrelated() {
        int figures = agree + differ;
        if (figures < ENOUGH || agree >= UNRELATED * figures) {
            return null;
        }
        return "the two files seem to be different reports: " + agree + " of " + figures + " figures agree, and "
                + shared + " of " + names + " names are in both (expected: most of them)";
    }
}
