package org.duizhao.bitext.check;

import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duizhao.bitext.check.Arithmetic.Finding;
import org.duizhao.bitext.text.Folding;

/** Columns of a table that do not make the total that a row of it states. */
final class TableTotals {

    private static final Pattern TOTAL = Pattern.compile(
            "(?i)\\s*(?:合\\s*计|总\\s*计|共\\s*计|总\\s*数|全市合计|totals?|grand total|sum|in all|all)\\s*(?:\\(.*\\))?\\s*");
    private static final Pattern PART =
            Pattern.compile("(?i)\\s*(?:其中|#|-|of which|of them|including|小\\s*计|subtotal).*");

    private final List<Passage> passages;
    private final List<List<Stated>> rows;
    private final List<Finding> found = new ArrayList<>();

    TableTotals(List<Passage> passages, List<List<Stated>> rows) {
        this.passages = passages;
        this.rows = rows;
    }

    List<Finding> find() {
        int from = 0;
        for (int i = 0; i <= rows.size(); i++) {
            boolean row = i < rows.size() && passages.get(i).form() == Passage.Form.TABLE_ROW;
            if (!row) {
                table(from, i);
                from = i + 1;
            }
        }
        return found;
    }

    private void table(int from, int to) {
        int begin = from;
        for (int i = from; i < to; i++) {
            if (isTotal(i)) {
                List<Integer> above = parts(begin, i, i);
                columns(i, above.isEmpty() ? parts(i + 1, nextTotal(i + 1, to), i) : above);
                begin = i + 1;
            }
        }
    }

    private int nextTotal(int from, int to) {
        int end = from;
        while (end < to && !isTotal(end)) {
            end++;
        }
        return end;
    }

    private boolean isTotal(int row) {
        return TOTAL.matcher(label(row)).matches();
    }

    private String label(int row) {
        List<Stated> numbers = rows.get(row);
        return numbers.isEmpty()
                ? ""
                : numbers.get(0).text().substring(0, numbers.get(0).figure().start());
    }

    /** The rows that are as wide as the total; heads come before them, and where a row between is narrower nothing is sure. */
    private List<Integer> parts(int from, int to, int total) {
        List<Integer> parts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            boolean part = PART.matcher(Folding.fold(label(i))).matches();
            boolean wide = rows.get(i).size() == rows.get(total).size() && !label(i).isBlank();
            if (wide && !part) {
                parts.add(i);
            } else if (!parts.isEmpty() && !part) {
                return List.of();
            }
        }
        return parts;
    }

    private void columns(int total, List<Integer> parts) {
        int columns = rows.get(total).size();
        int right = 0;
        List<Finding> wrong = new ArrayList<>();
        boolean slips = true;
        for (int column = 0; column < columns && parts.size() > 1; column++) {
            Stated whole = rows.get(total).get(column);
            List<Stated> members = new ArrayList<>();
            for (int part : parts) {
                members.add(rows.get(part).get(column));
            }
            boolean adds = !whole.isShare() && members.stream().allMatch(member -> member.adds(whole));
            boolean slip = adds && Sums.slipped(whole, members);
            if (adds && Sums.agree(whole, members)) {
                right++;
            } else if (slip || adds && !Sums.isAmong(whole, members)) {
                wrong.add(finding(whole, members));
                slips &= slip;
            }
        }
        if ((right > 0 || slips) && wrong.size() <= Math.max(1, right)) {
            found.addAll(wrong);
        }
    }

    private Finding finding(Stated whole, List<Stated> members) {
        String sum = Values.plain(Sums.sum(members).divide(whole.amount().factor(), MathContext.DECIMAL64));
        return Finding.of(
                "table", "the column makes " + sum + ", not " + whole.normalised(), 0.85, Sums.all(whole, members));
    }
}
