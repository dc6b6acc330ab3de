package org.duizhao.index.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duizhao.events.FailureKind;
import org.duizhao.index.elastic.DocumentRecords;
import org.duizhao.index.elastic.DocumentSearch;
import org.duizhao.index.elastic.DocumentStore;
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.index.entry.State;
import org.duizhao.index.export.ExportFormat;
import org.duizhao.index.query.IngestProperties;
import org.duizhao.index.query.Limits;
import org.duizhao.index.query.ReportComparison;
import org.duizhao.index.question.BadQueryException;
import org.duizhao.index.question.RecordView;
import org.duizhao.index.question.ReportChanges;
import org.duizhao.index.status.DocumentView;
import org.duizhao.stage.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One report, side by side. A long one comes in windows of some paragraphs, as the reader gets there. */
@Controller
@RequestMapping("/documents/{id}")
final class ReportController {

    private static final int WINDOW = 60;
    private static final int BEFORE = 12;

    private final DocumentStore store;
    private final DocumentSearch search;
    private final DocumentRecords records;
    private final IssueLists issues;
    private final ReportComparison changes;
    private final IngestProperties ingest;

    ReportController(
            DocumentStore store,
            DocumentSearch search,
            DocumentRecords records,
            IssueLists issues,
            ReportComparison changes,
            IngestProperties ingest) {
        this.store = store;
        this.search = search;
        this.records = records;
        this.issues = issues;
        this.changes = changes;
        this.ingest = ingest;
    }

    @GetMapping
    String document(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int record,
            @RequestParam(defaultValue = "") String issue,
            Model model) {
        DocumentView document = view(id);
        model.addAttribute("document", document);
        model.addAttribute("ingest", ingest.url().resolve("/api/documents"));
        if (document.contents() == null) {
            return "unread";
        }
        model.addAttribute("headings", records.headings(id));
        model.addAttribute("oneSided", Map.of("zh", records.oneSided(id, "zh"), "en", records.oneSided(id, "en")));
        model.addAttribute("doubtful", records.doubtful(id, Sentence.DOUBTFUL));
        Links links = new Links(IssueLists.path(id), Map.of());
        issues.fill(model, links, id, document.indexedRevision(), IssueLists.OfDocument.around(issue));
        model.addAttribute("formats", List.of(ExportFormat.values()));
        int at = issue.isEmpty() ? record : IssueRow.ordinal(issue);
        model.addAttribute("at", at);
        window(id, Math.max(0, at - BEFORE), Integer.MAX_VALUE, model);
        return "document";
    }

    /** The paragraphs from a record on, or those before another. */
    @GetMapping("/passages")
    String passages(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "" + Integer.MAX_VALUE) int before,
            Model model) {
        model.addAttribute("document", view(id));
        window(id, before == Integer.MAX_VALUE ? from : Math.max(0, before - WINDOW), before, model);
        return "document :: passages";
    }

    /** All about one record: for the panel beside the text. */
    @GetMapping("/records/{ordinal}")
    String record(@PathVariable String id, @PathVariable int ordinal, Model model) {
        DocumentView document = view(id);
        RecordView record = records.from(id, Math.max(0, ordinal), 1).stream()
                .filter(found -> found.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(() -> notFound("record: " + ordinal + " (expected: one of the document)"));
        model.addAttribute("document", document);
        model.addAttribute("record", RecordDetail.of(record, document));
        return "record";
    }

    /** A permanent link: to whatever record covers that place now. */
    @GetMapping("/at/{side:zh|en}/{block:\\d{1,9}}/{offset:\\d{1,9}}")
    String at(@PathVariable String id, @PathVariable String side, @PathVariable int block, @PathVariable int offset) {
        view(id);
        Integer ordinal = records.covering(id, side, block, offset);
        if (ordinal == null) {
            throw notFound("place: %s, block %d (expected: one with text; the document was read anew and differs there)"
                    .formatted(side.toUpperCase(Locale.ROOT), block));
        }
        return "redirect:/documents/%s?record=%d#r%d".formatted(id, ordinal, ordinal);
    }

    private void window(String id, int from, int before, Model model) {
        if (from < 0 || before < 0) {
            throw new BadQueryException("from: " + Math.min(from, before) + " (expected: 0 or more)");
        }
        int size = Math.min(WINDOW, before - from);
        List<RecordView> found = size == 0 ? List.of() : records.from(id, from, size + 1);
        List<RecordView> shown = found.stream()
                .limit(size)
                .filter(record -> record.ordinal() < before)
                .toList();
        List<Passage> passages = Passage.of(shown);
        boolean more = found.size() > size && before == Integer.MAX_VALUE;
        boolean whole = !more || passages.size() < 2;
        model.addAttribute("passages", whole ? passages : passages.subList(0, passages.size() - 1));
        model.addAttribute("earlier", from > 0 ? from : null);
        model.addAttribute(
                "later",
                !more
                        ? null
                        : whole
                                ? found.get(size).ordinal()
                                : passages.get(passages.size() - 1).first());
        model.addAttribute("upwards", before != Integer.MAX_VALUE);
    }

    /** What its results became since what its city published before. */
    @GetMapping("/changes")
    String changes(@PathVariable String id, Locale language, Model model) {
        DocumentView document = view(id);
        ReportChanges found = changes.of(id);
        model.addAttribute("document", document);
        model.addAttribute("found", found);
        model.addAttribute("rows", ChangeRow.of(found, language));
        return "changes";
    }

    private DocumentView view(String id) {
        DocumentEntry entry = store.get(Limits.document("id", id));
        if (entry == null || entry.revision() == 0 || entry.state() == State.DELETED) {
            throw notFound("document: " + id + " (expected: one that was uploaded and not deleted)");
        }
        return DocumentView.of(entry, search.latestEditions(List.of(entry)).get(id), ingest.url());
    }

    private static RuntimeException notFound(String detail) {
        return Problems.of(HttpStatus.NOT_FOUND, FailureKind.REJECTED_INPUT, detail);
    }
}
