package org.duizhao.bitext.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duizhao.bitext.check.Arithmetic.Finding;

/** The same thing with two values that are slips of each other, in two places of a document: prose twice, or a table and prose. */
final class SaidTwice {

    private static final int MOST = 40;

    private final List<Passage> passages;
    private final List<List<Stated>> rows;

    SaidTwice(List<Passage> passages, List<List<Stated>> rows) {
        this.passages = passages;
        this.rows = rows;
    }

    List<Finding> find() {
        Map<String, List<Stated>> prose = new HashMap<>();
        Map<String, List<Stated>> tables = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean table = passages.get(i).form() == Passage.Form.TABLE_ROW;
            for (Stated stated : rows.get(i)) {
                String key = table ? Subjects.ofRow(stated, rows.get(i).get(0)) : Subjects.of(stated);
                if (key != null) {
                    (table ? tables : prose)
                            .computeIfAbsent(key, any -> new ArrayList<>())
                            .add(stated);
                }
            }
        }
        List<Finding> found = new ArrayList<>();
        prose.forEach((key, said) -> judge(key, said, tables.getOrDefault(key, List.of()), found));
        found.sort(Comparator.comparingInt(finding -> finding.places().get(0).pair()));
        return found;
    }

    private static void judge(String key, List<Stated> said, List<Stated> table, List<Finding> found) {
        if (said.size() > MOST || table.size() > MOST) {
            return;
        }
        for (int i = 0; i < said.size(); i++) {
            Stated one = said.get(i);
            Stated other = slip(one, table);
            for (int j = i + 1; j < said.size() && other == null; j++) {
                other = contradicts(one, said.get(j)) && samePeriod(one, said.get(j)) ? said.get(j) : null;
            }
            if (other != null) {
                boolean first = one.pair() <= other.pair();
                String why = "%s is %s here and %s there"
                        .formatted(
                                key,
                                one.normalised(),
                                Objects.requireNonNull(other).normalised());
                found.add(Finding.of("twice", why, 0.75, first ? List.of(one, other) : List.of(other, one)));
            }
        }
    }

    /** The cell of which it is a slip, where no cell of the row says the same. */
    private static @org.jspecify.annotations.Nullable Stated slip(Stated one, List<Stated> table) {
        boolean told = table.stream().anyMatch(cell -> agrees(one, cell));
        return told
                ? null
                : table.stream()
                        .filter(cell -> contradicts(one, cell))
                        .findFirst()
                        .orElse(null);
    }

    private static boolean agrees(Stated a, Stated b) {
        return a.adds(b)
                && (Comparison.equal(a.amount(), b.amount()) || Comparison.rounded(a.amount(), b.amount(), true));
    }

    private static boolean contradicts(Stated a, Stated b) {
        boolean comparable = a.adds(b) && a.isExact() && b.isExact() && !agrees(a, b);
        return comparable && (Slips.likely(a.value(), a.leeway(), b) || Slips.likely(b.value(), b.leeway(), a));
    }

    private static boolean samePeriod(Stated a, Stated b) {
        String one = a.figure().when();
        String two = b.figure().when();
        return one == null || two == null || one.equals(two);
    }
}
