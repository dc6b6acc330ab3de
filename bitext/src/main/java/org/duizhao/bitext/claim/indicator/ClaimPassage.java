package org.duizhao.bitext.claim.indicator;

import java.util.List;
import org.duizhao.bitext.check.Check;
import org.duizhao.bitext.check.FigurePair;
import org.duizhao.bitext.check.Passage;
import org.duizhao.bitext.table.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * A bead as claims are read from it.
 *
 * @param checks that begin in it
 * @param sectionZh the Chinese headings above, outermost first
 * @param sectionEn the English headings above
 * @param table the row that it is; null for other text
 */
public record ClaimPassage(
        FigurePair figures,
        List<Check> checks,
        Passage.Form form,
        List<String> sectionZh,
        List<String> sectionEn,
        @Nullable TableRow table) {

    public ClaimPassage {
        checks = List.copyOf(checks);
        sectionZh = List.copyOf(sectionZh);
        sectionEn = List.copyOf(sectionEn);
    }
}
