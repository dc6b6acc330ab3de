package org.duizhao.index.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.duizhao.index.elastic.DocumentRecords;
import org.duizhao.index.elastic.DocumentStore;
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.index.query.IssueParameters;
import org.duizhao.index.query.Limits;
import org.duizhao.index.question.RecordView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The review desk: issues of all documents, those of one beside its text, and its pairs to be corrected. */
@Controller
final class ReviewController {

    private final IssueLists issues;
    private final DocumentStore documents;
    private final DocumentRecords records;

    ReviewController(IssueLists issues, DocumentStore documents, DocumentRecords records) {
        this.issues = issues;
        this.documents = documents;
        this.records = records;
    }

    @GetMapping("/issues")
    String issues(
            @ModelAttribute("parameters") IssueParameters parameters,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            Model model) {
        issues.fill(model, Links.of("/issues", request.getParameterMap()), parameters, cursor);
        if (!Pages.isPart(request)) {
            model.addAttribute("series", issues.series());
            return "issues";
        }
        return cursor == null ? "issues :: results" : "issues :: rows";
    }

    /** The issues of one document, for the panel beside its text. */
    @GetMapping("/documents/{id}/issues")
    String ofDocument(
            @PathVariable String id,
            @ModelAttribute("asked") IssueLists.OfDocument asked,
            HttpServletRequest request,
            Model model) {
        Links links = Links.of(IssueLists.path(id), request.getParameterMap());
        DocumentEntry document = documents.get(Limits.document("id", id));
        Long revision = document == null ? null : document.indexedRevision();
        issues.fill(model, links, id, revision, asked);
        return asked.isPart() ? "issues :: rows" : "issues :: panel";
    }

    /** A record and its neighbours, sentence by sentence, to be paired anew. */
    @GetMapping("/documents/{id}/pairs/{ordinal}")
    String pairs(@PathVariable String id, @PathVariable int ordinal, Model model) {
        List<RecordView> found = records.from(Limits.document("id", id), Math.max(0, ordinal - 1), ordinal > 0 ? 3 : 2);
        model.addAttribute("ordinal", ordinal);
        model.addAttribute("pairs", found.stream().map(PairRow::of).toList());
        return "issues :: pairs";
    }
}
