package org.duizhao.index.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.duizhao.index.elastic.DocumentNames;
import org.duizhao.index.elastic.EntitySearch;
import org.duizhao.index.elastic.RecordSearch;
import org.duizhao.index.query.Limits;
import org.duizhao.index.question.EntityQuery;
import org.duizhao.index.question.RecordQuery;
import org.duizhao.index.question.SearchText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The termbase: names in both languages, how often they stand where, and examples. */
@Controller
final class TermsController {

    private static final int ROWS = 50;
    private static final int EXAMPLES = 3;
    private static final int RELATED = 8;

    private final EntitySearch entities;
    private final RecordSearch records;
    private final DocumentNames names;

    TermsController(EntitySearch entities, RecordSearch records, DocumentNames names) {
        this.entities = entities;
        this.records = records;
        this.names = names;
    }

    @GetMapping("/terms")
    String terms(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable List<String> document,
            @RequestParam(defaultValue = "false") boolean both,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            Model model) {
        EntityQuery query =
                new EntityQuery(Limits.text("q", q), Limits.text("type", type), Limits.documents(document), both);
        EntitySearch.Found found = entities.find(query, cursor, ROWS);
        model.addAttribute("links", Links.of("/terms", request.getParameterMap()));
        model.addAttribute("query", query);
        model.addAttribute("terms", found.page().items());
        model.addAttribute("types", found.types());
        model.addAttribute("total", found.page().total());
        model.addAttribute("next", found.page().next());
        if (!Pages.isPart(request)) {
            return "terms";
        }
        return cursor == null ? "terms :: results" : "terms :: rows";
    }

    /** Some records that name an entity, of these documents if any are given, and what else records name with it. */
    @GetMapping("/terms/examples")
    String examples(
            @RequestParam String name, @RequestParam(required = false) @Nullable List<String> document, Model model) {
        String of = Limits.text("name", name);
        String term = of == null ? "" : of;
        SearchText phrase = SearchText.parse("\"" + term.replace('"', ' ') + "\"");
        List<String> documents = Limits.documents(document);
        RecordQuery query =
                new RecordQuery(phrase, documents, null, null, null, null, List.of(term), null, null, null, null);
        RecordSearch.Found found = records.find(query, null, EXAMPLES, false);
        model.addAttribute("name", term);
        model.addAttribute("cards", RecordCard.of(found.page().items(), names));
        model.addAttribute("related", entities.related(term, null, RELATED));
        return "terms :: examples";
    }
}
