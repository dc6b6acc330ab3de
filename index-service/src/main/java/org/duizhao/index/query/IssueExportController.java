package org.duizhao.index.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.stream.Collectors;
import org.duizhao.bitext.qa.IssueWords;
import org.duizhao.bitext.qa.QaRow;
import org.duizhao.bitext.qa.QaWorkbook;
import org.duizhao.events.IssuePlace;
import org.duizhao.index.elastic.IssueSearch;
import org.duizhao.index.export.IssueTexts;
import org.duizhao.index.question.BadQueryException;
import org.duizhao.index.question.IssuePage;
import org.duizhao.index.question.IssueQuery;
import org.duizhao.index.question.IssueView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The issues that a search finds, as a file, streamed. */
@RestController
final class IssueExportController {

    private static final int BUFFER = 1 << 16;
    private static final int PAGE = 1000;
    private static final MediaType SHEET =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final IssueSearch search;
    private final IssueTexts texts;

    IssueExportController(IssueSearch search, IssueTexts texts) {
        this.texts = texts;
        this.search = search;
    }

    @GetMapping("/api/issues/export")
    ResponseEntity<StreamingResponseBody> export(
            @ModelAttribute IssueParameters parameters,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String language) {
        IssueQuery query = parameters.query();
        IssueWords words = texts.named(language);
        boolean sheet = "xlsx".equals(format);
        if (!sheet && !"jsonl".equals(format)) {
            throw new BadQueryException("format: " + format + " (expected: xlsx or jsonl)");
        }
        return ResponseEntity.ok()
                .contentType(sheet ? SHEET : MediaType.parseMediaType("application/jsonl"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("duizhao-issues." + format)
                                .build()
                                .toString())
                .body(out -> write(query, sheet, words, out));
    }

    private interface Each {
        void take(IssueView issue) throws IOException;
    }

    private void write(IssueQuery query, boolean sheet, IssueWords words, OutputStream response) throws IOException {
        OutputStream out = new BufferedOutputStream(response, BUFFER);
        if (sheet) {
            QaWorkbook workbook = new QaWorkbook(out, words);
            all(query, issue -> workbook.add(row(issue)));
            workbook.end();
        } else {
            all(query, issue -> {
                out.write(JSON.writeValueAsBytes(issue));
                out.write('\n');
            });
        }
        out.flush(); // not after a failure: what is cut short must not look whole
    }

    private void all(IssueQuery query, Each each) throws IOException {
        String cursor = null;
        do {
            IssuePage page = search.find(query, cursor, PAGE);
            for (IssueView issue : page.items()) {
                each.take(issue);
            }
            cursor = page.next();
        } while (cursor != null);
    }

    private static QaRow row(IssueView issue) {
        return new QaRow(
                issue.documentId(),
                String.join(" / ", issue.section()),
                issue.kind(),
                issue.reason(),
                issue.state(),
                issue.why(),
                text(issue, "zh"),
                text(issue, "en"),
                issue.confidence(),
                issue.comment(),
                issue.assignee(),
                issue.decider(),
                issue.decidedAt() == null ? null : issue.decidedAt().toString(),
                issue.issueId());
    }

    /** The sentence, as it is recognised; of what is in no sentence, its name. */
    private static String text(IssueView issue, String language) {
        var side = language.equals("zh") ? issue.anchor().zh() : issue.anchor().en();
        return side != null
                ? side.sentence()
                : issue.places().stream()
                        .filter(place -> Objects.equals(place.language(), language))
                        .map(IssuePlace::text)
                        .collect(Collectors.joining(" … "));
    }
}
