package org.duizhao.index.query;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.bitext.qa.IssueWords;
import org.duizhao.index.elastic.DocumentStore;
import org.duizhao.index.elastic.IssueStore;
import org.duizhao.index.elastic.RecordScan;
import org.duizhao.index.elastic.RecordSearch;
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.index.entry.IndexedEntry;
import org.duizhao.index.entry.IssueEntry;
import org.duizhao.index.entry.RecordEntry;
import org.duizhao.index.export.ExportFormat;
import org.duizhao.index.export.IssueTexts;
import org.duizhao.index.export.RecordWriter;
import org.duizhao.index.export.Units;
import org.duizhao.index.question.BadQueryException;
import org.duizhao.index.question.RecordQuery;
import org.duizhao.index.status.DocumentView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Everything that a search finds, as a file, streamed. */
@RestController
final class ExportController {

    private static final int BUFFER = 1 << 16;

    private final RecordSearch search;
    private final DocumentStore documents;
    private final IssueStore issues;
    private final IssueTexts texts;

    ExportController(RecordSearch search, DocumentStore documents, IssueStore issues, IssueTexts texts) {
        this.texts = texts;
        this.issues = issues;
        this.search = search;
        this.documents = documents;
    }

    @GetMapping("/api/export")
    ResponseEntity<StreamingResponseBody> export(
            @ModelAttribute RecordParameters parameters,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String units,
            @RequestParam(required = false) @Nullable String language) {
        ExportFormat as = format(format);
        Units which = Units.of(units);
        IssueWords words = texts.named(language);
        RecordQuery query = parameters.query();
        RecordScan scan = search.scan(query, as.details());
        String name = query.documents().size() == 1 ? query.documents().get(0) : "records";
        return ResponseEntity.ok()
                .contentType(as.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("duizhao-" + name + "." + as.suffix())
                                .build()
                                .toString())
                .body(out -> write(scan, as, which, words, out));
    }

    private void write(RecordScan scan, ExportFormat format, Units units, IssueWords words, OutputStream response)
            throws IOException {
        OutputStream out = new BufferedOutputStream(response, BUFFER);
        try (scan) {
            RecordWriter writer = RecordWriter.of(format, out, new Titles(), new Found(), units, words);
            while (scan.hasNext()) {
                writer.write(scan.next());
            }
            writer.end();
            out.flush(); // not after a failure: what is cut short must not look whole
        }
    }

    private static ExportFormat format(@Nullable String word) {
        for (ExportFormat format : ExportFormat.values()) {
            if (format.word().equals(word)) {
                return format;
            }
        }
        throw new BadQueryException("format: " + word + " (expected: tmx, xliff, tbx, csv, jsonl, html or qa)");
    }

    /** Issues of a document, asked for when its first record comes. */
    private final class Found implements RecordWriter.Issues {

        private @Nullable String document;
        private Map<String, List<IssueEntry>> byRecord = Map.of();

        @Override
        public List<IssueEntry> of(RecordEntry entry) {
            if (!entry.documentId().equals(document)) {
                document = entry.documentId();
                byRecord = issues.rows(document).stream()
                        .map(IssueStore.Row::entry)
                        .filter(issue -> issue.recordId() != null)
                        .collect(Collectors.groupingBy(issue -> String.valueOf(issue.recordId())));
            }
            return byRecord.getOrDefault(entry.recordId(), List.of());
        }
    }

    /** Documents, asked for once each. */
    private final class Titles implements RecordWriter.Titles {

        private final Map<String, Optional<DocumentEntry>> known = new HashMap<>();

        private Optional<DocumentEntry> entry(String documentId) {
            return known.computeIfAbsent(
                    documentId,
                    id -> Optional.ofNullable(documents.get(List.of(id)).get(id)));
        }

        @Override
        public String title(String documentId) {
            return entry(documentId).map(DocumentEntry::title).orElse(documentId);
        }

        @Override
        public String facts(String documentId) {
            return entry(documentId)
                    .map(DocumentEntry::indexed)
                    .map(IndexedEntry::facts)
                    .map(facts -> Stream.of(facts.city(), facts.issuer(), facts.titleZh(), facts.titleEn())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(" ")))
                    .orElse("");
        }

        @Override
        public List<String> unread(String documentId) {
            return entry(documentId).map(DocumentEntry::indexed).map(IndexedEntry::files).stream()
                    .flatMap(files -> DocumentView.unread(files).stream())
                    .map(DocumentView.UnreadView::line)
                    .toList();
        }
    }
}
