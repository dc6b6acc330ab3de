package org.duizhao.enrich;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.check.DocumentCheck;
import org.duizhao.bitext.claim.indicator.ClaimPassage;
import org.duizhao.bitext.table.TableRow;
import org.duizhao.bitext.text.Language;
import org.duizhao.events.DocumentAligned;
import org.duizhao.events.Segment;
import org.duizhao.events.SegmentTable;
import org.jspecify.annotations.Nullable;

/** The segments of a document as claims are read from them. */
public final class Claims {

    private Claims() {}

    public static List<ClaimPassage> passages(DocumentAligned document, DocumentCheck check) {
        List<ClaimPassage> passages = new ArrayList<>();
        for (Segment segment : document.segments()) {
            int i = segment.ordinal();
            List<String> zh = segment.sectionZh();
            List<String> en = segment.sectionEn();
            passages.add(new ClaimPassage(
                    check.figures().get(i),
                    check.checks().get(i),
                    Passages.form(segment.kind()),
                    zh.isEmpty() && en.isEmpty() ? segment.section() : zh,
                    en,
                    table(segment.table())));
        }
        return passages;
    }

    private static @Nullable TableRow table(@Nullable SegmentTable table) {
        if (table == null) {
            return null;
        }
        List<TableRow.Cell> cells = table.cells().stream()
                .map(cell -> new TableRow.Cell(
                        cell.side().equals(Language.ZH.code()) ? Language.ZH : Language.EN,
                        cell.start(),
                        cell.end(),
                        cell.column(),
                        cell.headers(),
                        cell.unit()))
                .toList();
        return new TableRow(table.id(), table.caption(), table.unit(), table.row(), cells);
    }
}
