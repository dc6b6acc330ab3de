package org.duizhao.index.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.events.IssueState;
import org.duizhao.index.elastic.DocumentRecords;
import org.duizhao.index.elastic.IssueSearch;
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.index.entry.IndexedEntry;
import org.duizhao.index.question.IssuePage;
import org.duizhao.index.question.IssueQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the comparison of a document came to, and what it did not look at. */
@RestController
final class VerdictController {

    /** What says of these kinds that the two languages do not say the same. */
    private static final Set<String> DIFFERENCES =
            Set.of("figure", "omission", "addition", "untranslated", "arithmetic", "wrong-pair");

    private final KnownDocuments documents;
    private final DocumentRecords records;
    private final IssueSearch issues;

    VerdictController(KnownDocuments documents, DocumentRecords records, IssueSearch issues) {
        this.documents = documents;
        this.records = records;
        this.issues = issues;
    }

    /**
     * A verdict.
     *
     * @param verdict differs: an issue is left that says so; agrees: none is, and figures were compared and agree;
     *     nothing-compared: none is, but no figure agrees either; unknown: nothing is searchable
     * @param zhOnly sentences and rows without English
     * @param enOnly sentences and rows without Chinese
     * @param checks number of figure checks by status
     * @param left issues that are open or to be fixed, by kind
     * @param states issues by state
     * @param notCompared what the files have that was not read
     */
    record Verdict(
            String verdict,
            int pairs,
            long zhOnly,
            long enOnly,
            Map<String, Integer> checks,
            Map<String, Long> left,
            Map<String, Long> states,
            List<String> notCompared) {}

    @GetMapping("/api/documents/{id}/verdict")
    Verdict verdict(@PathVariable String id) {
        DocumentEntry document = documents.get(id);
        IndexedEntry indexed = document.indexed();
        if (indexed == null) {
            return new Verdict("unknown", 0, 0, 0, Map.of(), Map.of(), Map.of(), List.of());
        }
        IssueQuery left = new IssueQuery(
                List.of(id),
                List.of(),
                List.of(IssueState.OPEN.code(), IssueState.TO_FIX.code()),
                null,
                null,
                null,
                null,
                IssueQuery.Sort.DOCUMENT);
        IssuePage page = issues.find(left, null, 1);
        return new Verdict(
                word(indexed, page.kinds()),
                indexed.pairs(),
                records.oneSided(id, "zh"),
                records.oneSided(id, "en"),
                indexed.checks(),
                page.kinds(),
                page.states(),
                notCompared(indexed));
    }

    private static String word(IndexedEntry indexed, Map<String, Long> left) {
        if (left.keySet().stream().anyMatch(DIFFERENCES::contains)) {
            return "differs";
        }
        Integer agree = indexed.checks().get("match");
        return agree == null || agree == 0 ? "nothing-compared" : "agrees";
    }

    private static List<String> notCompared(IndexedEntry indexed) {
        return indexed.files().stream()
                .flatMap(file ->
                        file.notRead().stream().map(left -> file.name() + ": " + left.what() + place(left.place())))
                .toList();
    }

    private static String place(@Nullable String place) {
        return place == null ? "" : " " + place;
    }
}
