package org.duizhao.standalone.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duizhao.bitext.check.Check;
import org.duizhao.bitext.check.Issue;
import org.duizhao.bitext.check.IssueKind;
import org.duizhao.bitext.check.Status;
import org.duizhao.bitext.qa.IssueWords;
import org.duizhao.bitext.qa.QaRow;
import org.duizhao.bitext.qa.QaWorkbook;
import org.duizhao.bitext.text.Language;

/** What {@code check} prints of a document: mismatches first, then issues, then figures of one side, then matches. */
final class CheckRows {

    /** An issue below this is a hint: it is printed, and counts for nothing. */
    private static final double SURE = 0.5;

    private final CheckedDocument document;
    private final List<Check> checks;
    private final List<Issue> issues;
    private final IssueWords words;

    /** @param words of the language that a report is read in */
    CheckRows(CheckedDocument document, IssueWords words) {
        this.document = document;
        this.words = words;
        checks = new ArrayList<>(document.checks());
        checks.sort(Comparator.comparing((Check check) -> rank(check.status())));
        issues = document.issues();
    }

    boolean hasMismatch() {
        return checks.stream().anyMatch(check -> check.status() == Status.MISMATCH);
    }

    boolean hasIssue() {
        return hasMismatch() || issues.stream().anyMatch(issue -> issue.confidence() >= SURE);
    }

    List<String> json() {
        List<String> lines = new ArrayList<>();
        long mismatches = mismatches();
        checks.stream().limit(mismatches).forEach(check -> lines.add(JsonLine.of(row(check))));
        issues.forEach(issue -> lines.add(JsonLine.of(row(issue))));
        checks.stream().skip(mismatches).forEach(check -> lines.add(JsonLine.of(row(check))));
        return lines;
    }

    List<String> table() {
        List<String> lines = new ArrayList<>();
        long mismatches = mismatches();
        checks.stream().limit(mismatches).forEach(check -> lines.add(tableRow(check)));
        issues.forEach(issue -> lines.add(tableRow(issue)));
        checks.stream().skip(mismatches).forEach(check -> lines.add(tableRow(check)));
        lines.add(summary());
        return lines;
    }

    String html() {
        CheckPage page = new CheckPage(document, summary(), words);
        checks.stream().filter(check -> check.status() == Status.MISMATCH).forEach(page::add);
        issues.forEach(page::add);
        checks.stream()
                .filter(check -> check.status() == Status.ZH_ONLY || check.status() == Status.EN_ONLY)
                .forEach(page::add);
        return page.html();
    }

    /** The sheet that the API writes, too. */
    void workbook(OutputStream out) throws IOException {
        QaWorkbook workbook = new QaWorkbook(out, words);
        for (Check check : checks.subList(0, (int) mismatches())) {
            String reason = check.reason() == null ? "" : check.reason().code();
            workbook.add(row("figure", reason, reason, check.pair(), 1));
        }
        for (Issue issue : issues) {
            workbook.add(row(
                    issue.kind().code(),
                    issue.reason(),
                    issue.why(),
                    issue.places().get(0).pair(),
                    issue.confidence()));
        }
        workbook.end();
    }

    private QaRow row(String kind, String reason, String why, int pair, double confidence) {
        return new QaRow(
                "",
                words.label("pair") + " " + pair,
                kind,
                reason,
                "open",
                why,
                document.text(pair, Language.ZH),
                document.text(pair, Language.EN),
                confidence,
                null,
                null,
                null,
                null,
                "");
    }

    private long mismatches() {
        return checks.stream()
                .filter(check -> check.status() == Status.MISMATCH)
                .count();
    }

    private static int rank(Status status) {
        return switch (status) {
            case MISMATCH -> 0;
            case ZH_ONLY -> 1;
            case EN_ONLY -> 2;
            case MATCH -> 3;
        };
    }

    @SuppressWarnings("NullAway") // JSON null is meant
    private Map<String, Object> row(Check check) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("status", check.status().code());
        row.put("reason", check.reason() == null ? null : check.reason().code());
        row.put("bound", check.sameBound() == null ? null : check.sameBound() ? "same" : "different");
        row.put("record", check.pair());
        row.put("zh", check.zh() == null ? null : document.side(check.zh(), Language.ZH));
        row.put("en", check.en() == null ? null : document.side(check.en(), Language.EN));
        return row;
    }

    private Map<String, Object> row(Issue issue) {
        Issue.Place first = issue.places().get(0);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("status", issue.kind().code());
        row.put("side", first.language().code());
        row.put("reason", issue.reason());
        row.put("why", issue.why());
        row.put("confidence", issue.confidence());
        row.put("record", first.pair());
        if (issue.kind() == IssueKind.ARITHMETIC) {
            row.put("members", issue.places().stream().map(document::place).toList());
        } else {
            row.put(first.language().code(), document.place(first));
        }
        return row;
    }

    private String tableRow(Check check) {
        return "%-12s %-10s %5d  %s  |  %s"
                .formatted(
                        check.status().code(),
                        check.reason() == null ? "" : check.reason().code(),
                        check.pair(),
                        check.zh() == null ? "-" : document.text(check.zh(), Language.ZH),
                        check.en() == null ? "-" : document.text(check.en(), Language.EN));
    }

    private String tableRow(Issue issue) {
        Issue.Place first = issue.places().get(0);
        boolean sum = issue.kind() == IssueKind.ARITHMETIC;
        return "%-12s %-10s %5d  %s"
                .formatted(issue.kind().code(), issue.reason(), first.pair(), sum ? issue.why() : document.text(first));
    }

    private String summary() {
        Map<String, Integer> kinds = new TreeMap<>();
        issues.forEach(issue -> kinds.merge(issue.kind().code(), 1, Integer::sum));
        StringBuilder line = new StringBuilder();
        for (Status status : Status.values()) {
            long count =
                    checks.stream().filter(check -> check.status() == status).count();
            line.append(line.isEmpty() ? "" : ", ").append(count).append(' ').append(status.code());
        }
        kinds.forEach(
                (kind, count) -> line.append(", ").append(count).append(' ').append(kind));
        return line.toString();
    }
}
