package org.duizhao.index.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Rows of cells, which are texts, numbers or nothing, as files that spreadsheets open. */
final class Tables {

    /** What Excel lets a cell hold. */
    private static final int LONGEST_CELL = 32_767;

    private Tables() {}

    static void csv(List<String> columns, Stream<List<@Nullable Object>> rows, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        writer.write(String.join(",", columns) + "\r\n");
        for (Iterator<List<@Nullable Object>> each = rows.iterator(); each.hasNext(); ) {
            writer.write(each.next().stream().map(Tables::cell).collect(Collectors.joining(",")) + "\r\n");
        }
        writer.flush();
    }

    /** A number is no formula, whatever its sign. */
    private static String cell(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value == null ? "" : value instanceof Number ? value.toString() : CsvWriter.cell(value.toString());
    }

    static void xlsx(String name, List<String> columns, Stream<List<@Nullable Object>> rows, OutputStream out)
            throws IOException {
        try (Workbook book = new Workbook(out, "Duizhao", null)) {
            Worksheet sheet = book.newWorksheet(name);
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            int row = 1;
            for (Iterator<List<@Nullable Object>> each = rows.iterator(); each.hasNext(); row++) {
                List<@Nullable Object> cells = each.next();
                for (int column = 0; column < cells.size(); column++) {
                    put(sheet, row, column, cells.get(column));
                }
            }
        }
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            String text = value.toString();
            sheet.value(row, column, text.substring(0, Math.min(LONGEST_CELL, text.length())));
        }
    }

    static void jsonLines(Stream<?> rows, OutputStream out) throws IOException {
        for (Iterator<?> each = rows.iterator(); each.hasNext(); ) {
            out.write(JsonLinesWriter.JSON.writeValueAsBytes(each.next()));
            out.write('\n');
        }
    }
}
