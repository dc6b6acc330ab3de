package org.duizhao.index.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.duizhao.index.elastic.AuditSearch;
import org.duizhao.index.query.Limits;
import org.duizhao.index.question.AuditQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Who did what: for operators. */
@Controller
final class AuditController {

    private static final int ROWS = 50;
    private static final List<String> OUTCOMES = List.of("success", "failure");

    private final AuditSearch search;

    AuditController(AuditSearch search) {
        this.search = search;
    }

    /** What is asked for, as it came. */
    record Filter(
            @Nullable String who,
            @Nullable String what,
            @Nullable String document,
            @Nullable String outcome,
            @Nullable String cursor) {

        AuditQuery query() {
            return new AuditQuery(
                    Limits.text("who", who),
                    Limits.text("what", what),
                    Limits.text("document", document),
                    outcome != null && OUTCOMES.contains(outcome) ? outcome : null,
                    cursor,
                    ROWS);
        }
    }

    @GetMapping("/audit")
    String audit(@ModelAttribute("filter") Filter filter, HttpServletRequest request, Model model) {
        AuditSearch.Found found = search.find(filter.query());
        model.addAttribute("links", Links.of("/audit", request.getParameterMap()));
        model.addAttribute("lines", found.page().items());
        model.addAttribute("total", found.page().total());
        model.addAttribute("next", found.page().next());
        model.addAttribute("outcomes", found.outcomes());
        if (!Pages.isPart(request)) {
            return "audit";
        }
        return filter.cursor() == null ? "audit :: list" : "audit :: rows";
    }
}
