package org.duizhao.index.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duizhao.events.Entity;
import org.duizhao.events.Figure;
import org.duizhao.events.FigureCheck;
import org.duizhao.events.SegmentText;
import org.duizhao.events.SourceSpan;
import org.duizhao.index.entry.RecordEntry;
import org.jspecify.annotations.Nullable;

/**
 * CSV (RFC 4180) that a spreadsheet opens right: with a byte order mark, and with an apostrophe before what would be run
 * as a formula.
 */
final class CsvWriter implements RecordWriter {

    private static final List<String> COLUMNS = List.of(
            "record",
            "document",
            "title",
            "section",
            "kind",
            "zh",
            "en",
            "bead",
            "confidence",
            "page",
            "entities",
            "figures",
            "checks");

    private final Writer out;
    private final Titles titles;

    CsvWriter(OutputStream out, Titles titles) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.titles = titles;
        this.out.write('\uFEFF');
        row(COLUMNS);
    }

    @Override
    public void write(RecordEntry entry) throws IOException {
        row(List.of(
                entry.recordId(),
                entry.documentId(),
                titles.title(entry.documentId()),
                String.join(" / ", entry.section()),
                entry.kind().name(),
                text(entry.zh()),
                text(entry.en()),
                entry.bead(),
                String.valueOf(entry.confidence()),
                page(entry),
                joined(entry.entities().stream().map(Entity::text).distinct().toList()),
                joined(entry.figures().stream().map(Figure::text).distinct().toList()),
                joined(checks(entry))));
    }

    /** {@code mismatch digit: 6.8% | 5.1 percent}; a dash where a side has no figure, the id of one of another record. */
    private static List<String> checks(RecordEntry entry) {
        Map<String, String> words = new HashMap<>();
        entry.figures().forEach(figure -> words.put(figure.id(), figure.text()));
        return entry.checks().stream().map(check -> check(check, words)).toList();
    }

    private static String check(FigureCheck check, Map<String, String> words) {
        String reason = check.reason() == null ? "" : " " + check.reason();
        return check.status() + reason + ": " + figure(check.zh(), words) + " | " + figure(check.en(), words);
    }

    private static String figure(@Nullable String id, Map<String, String> words) {
        return id == null ? "-" : words.getOrDefault(id, id);
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    private void row(List<String> cells) throws IOException {
        out.write(cells.stream().map(CsvWriter::cell).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    /** A cell, quoted where needed, that no spreadsheet takes for a formula. */
    static String cell(String text) {
        String safe =
                !text.isEmpty() && "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String text(@Nullable SegmentText side) {
        return side == null ? "" : side.text();
    }

    private static String page(RecordEntry entry) {
        SegmentText side = entry.zh() == null ? entry.en() : entry.zh();
        SourceSpan first = side == null || side.sentences().isEmpty()
                ? null
                : side.sentences().get(0);
        return first == null || first.page() == null ? "" : String.valueOf(first.page());
    }

    private static String joined(List<String> values) {
        return String.join("; ", values);
    }
}
