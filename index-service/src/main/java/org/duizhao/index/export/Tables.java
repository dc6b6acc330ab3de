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
import org.duizhao.bitext.text.SheetWriter;
import org.duizhao.bitext.text.SheetWriter.Column;
import org.jspecify.annotations.Nullable;

/** Rows of cells, which are texts, numbers or nothing, as files that spreadsheets open. */
final class Tables {

    /** In digits: a name, a date, a value with its unit. */
    private static final int WIDTH = 14;

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
        SheetWriter sheet = new SheetWriter(
                out,
                name,
                columns.stream().map(column -> new Column(column, WIDTH)).toList());
        for (Iterator<List<@Nullable Object>> each = rows.iterator(); each.hasNext(); ) {
            sheet.row(each.next());
        }
        sheet.end();
    }

    static void jsonLines(Stream<?> rows, OutputStream out) throws IOException {
        for (Iterator<?> each = rows.iterator(); each.hasNext(); ) {
            out.write(JsonLinesWriter.JSON.writeValueAsBytes(each.next()));
            out.write('\n');
        }
    }
}
