package org.duizhao.index.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.duizhao.index.elastic.DocumentNames;
import org.duizhao.index.elastic.RecordSearch;
import org.duizhao.index.query.RecordParameters;
import org.duizhao.index.question.Facets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Searching: as one types, with facets, both sides marked. */
@Controller
final class SearchController {

    private static final int ROWS = 20;

    private final RecordSearch search;
    private final DocumentNames names;

    SearchController(RecordSearch search, DocumentNames names) {
        this.search = search;
        this.names = names;
    }

    @GetMapping("/search")
    String search(
            @ModelAttribute("parameters") RecordParameters parameters,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            Model model) {
        boolean more = cursor != null && !cursor.isBlank();
        Links links = Links.of("/search", request.getParameterMap());
        RecordSearch.Found found = search.find(parameters.query(), cursor, ROWS, !more);
        Facets facets = found.facets();
        model.addAttribute("links", links);
        model.addAttribute("conditions", Condition.of(links, names));
        model.addAttribute("cards", RecordCard.of(found.page().items(), names));
        model.addAttribute("groups", facets == null ? List.of() : FacetGroup.of(facets, links));
        model.addAttribute("total", found.page().total());
        model.addAttribute("next", found.page().next());
        if (!Pages.isPart(request)) {
            return "search";
        }
        return more ? "search :: rows" : "search :: results";
    }
}
