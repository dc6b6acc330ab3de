package org.duizhao.bitext.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duizhao.bitext.check.Arithmetic.Finding;
import org.duizhao.bitext.text.Work;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table whose last columns are calculated from others, as the other rows show: a total of the columns before it, a
 * difference of two, a share of the row that holds the totals, growth. No head is read: what holds in every other row is meant.
 */
final class TableColumns {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FEWEST = 2;
    private static final int WIDEST = 12;
    private static final int TELLING = 6;

    private final List<Passage> passages;
    private final List<List<Stated>> rows;
    private final List<Finding> found = new ArrayList<>();

    /** What a column is by the others of its row. */
    private interface Rule {

        /** What should stand in the column of this row; null where it cannot be told. */
        @Nullable
        Expected of(List<Stated> row);
    }

    /** @param value in the base of the cell */
    private record Expected(BigDecimal value, BigDecimal leeway, List<Stated> from, String how) {}

    TableColumns(List<Passage> passages, List<List<Stated>> rows) {
        this.passages = passages;
        this.rows = rows;
    }

    List<Finding> find() {
        int from = 0;
        for (int i = 0; i <= rows.size(); i++) {
            boolean row = i < rows.size()
                    && passages.get(i).form() == Passage.Form.TABLE_ROW
                    && !rows.get(i).isEmpty();
            if (!row) {
                table(rows.subList(from, i));
                from = i + 1;
            }
        }
        return found;
    }

    private void table(List<List<Stated>> table) {
        int width = table.stream().mapToInt(List::size).max().orElse(0);
        List<List<Stated>> wide =
                table.stream().filter(row -> row.size() == width).toList();
        if (wide.size() <= FEWEST || width < 2 || width > WIDEST) {
            return;
        }
        for (int column = 0; column < width; column++) {
            Work.listen();
            for (Rule rule : rules(wide, column, width)) {
                if (holds(wide, column, rule)) {
                    break;
                }
            }
        }
    }

    private static List<Rule> rules(List<List<Stated>> wide, int column, int width) {
        List<Rule> rules = new ArrayList<>();
        for (int from = 0; from < column - 1; from++) {
            int first = from;
            rules.add(row -> sum(row, column, first, column));
        }
        for (int to = width; to > column + 2; to--) {
            int last = to;
            rules.add(row -> sum(row, column, column + 1, last));
        }
        for (int a = 0; a < width; a++) {
            for (int b = 0; b < width; b++) {
                if (a != b && a != column && b != column && column > Math.min(a, b)) {
                    int one = a;
                    int other = b;
                    rules.add(row -> difference(row, column, one, other));
                    rules.add(row -> growth(row, column, one, other));
                }
            }
        }
        for (int a = 0; a < column; a++) {
            int one = a;
            List<Stated> last = wide.get(wide.size() - 1);
            List<Stated> first = wide.get(0);
            rules.add(row -> share(row, column, one, last));
            rules.add(row -> share(row, column, one, first));
        }
        return rules;
    }

    /** Whether all rows but one and at least two follow the rule, not by chance; tells of the one that does not. */
    private boolean holds(List<List<Stated>> table, int column, Rule rule) {
        int right = 0;
        int digits = 0;
        List<Stated> odd = null;
        Expected should = null;
        for (List<Stated> row : table) {
            Expected expected = rule.of(row);
            if (expected == null) {
                return false;
            }
            Stated cell = row.get(column);
            if (agrees(expected, cell)) {
                right++;
                digits += cell.amount().digits().length();
            } else if (odd == null) {
                odd = row;
                should = expected;
            } else {
                return false;
            }
        }
        if (right < FEWEST || digits < TELLING || odd != null && right == FEWEST && !isSlip(should, odd, column)) {
            return false;
        }
        if (odd != null) {
            Stated cell = odd.get(column);
            Expected expected = Objects.requireNonNull(should);
            List<Stated> members = new ArrayList<>(List.of(cell));
            members.addAll(expected.from());
            String value = Values.plain(expected.value()
                    .divide(cell.amount().factor(), MathContext.DECIMAL64)
                    .round(new MathContext(9)));
            String why = "the %s of the row is %s, not %s".formatted(expected.how(), value, cell.normalised());
            found.add(Finding.of("table", why, 0.8, members));
        }
        return true;
    }

    private static boolean isSlip(@Nullable Expected should, List<Stated> odd, int column) {
        Expected expected = Objects.requireNonNull(should);
        Stated cell = odd.get(column);
        return Slips.possible(expected.value().abs(), expected.leeway(), cell)
                || expected.from().stream()
                        .anyMatch(part -> Slips.possible(
                                part.value().add(cell.value()).subtract(expected.value()), expected.leeway(), part));
    }

    /** A change may be printed without its sign. */
    private static boolean agrees(Expected expected, Stated cell) {
        BigDecimal leeway = expected.leeway().add(cell.leeway());
        BigDecimal apart = cell.value().subtract(expected.value()).abs();
        return apart.compareTo(leeway) <= 0;
    }

    private static @Nullable Expected sum(List<Stated> row, int column, int from, int to) {
        List<Stated> parts = row.subList(from, to);
        boolean adds = parts.stream().allMatch(part -> part.adds(row.get(column)));
        return !adds || row.get(column).isShare()
                ? null
                : new Expected(Sums.sum(parts), Sums.leeway(Sums.all(row.get(column), parts)), parts, "sum");
    }

    private static @Nullable Expected difference(List<Stated> row, int column, int a, int b) {
        Stated one = row.get(a);
        Stated other = row.get(b);
        boolean adds = one.adds(other) && one.adds(row.get(column));
        return !adds
                ? null
                : new Expected(
                        one.value().subtract(other.value()),
                        one.leeway().add(other.leeway()),
                        List.of(one, other),
                        "difference");
    }

    private static @Nullable Expected growth(List<Stated> row, int column, int a, int b) {
        Stated one = row.get(a);
        Stated other = row.get(b);
        boolean fits = one.adds(other)
                && row.get(column).figure().unit() != null == row.get(column).isShare();
        if (!fits || other.value().signum() <= 0) {
            return null;
        }
        BigDecimal ratio = one.value().divide(other.value(), MathContext.DECIMAL64);
        BigDecimal value = ratio.subtract(BigDecimal.ONE).multiply(HUNDRED);
        BigDecimal leeway = one.leeway()
                .add(other.leeway().multiply(ratio))
                .divide(other.value(), MathContext.DECIMAL64)
                .multiply(HUNDRED);
        return new Expected(value, leeway, List.of(one, other), "growth");
    }

    private static @Nullable Expected share(List<Stated> row, int column, int a, List<Stated> totals) {
        Stated one = row.get(a);
        Stated total = totals.get(a);
        boolean fits = one.adds(total)
                && row.get(column).figure().unit() != null == row.get(column).isShare();
        if (!fits || total.value().signum() <= 0) {
            return null;
        }
        return new Expected(
                Sums.percent(one.value(), total.value()),
                Sums.percent(one.leeway(), total.value()),
                List.of(one),
                "share");
    }
}
