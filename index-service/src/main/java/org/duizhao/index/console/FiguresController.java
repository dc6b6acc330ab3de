package org.duizhao.index.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duizhao.index.elastic.DocumentNames;
import org.duizhao.index.elastic.FigureSearch;
import org.duizhao.index.elastic.FigureStatistics;
import org.duizhao.index.entry.FigureEntry;
import org.duizhao.index.query.FigureParameters;
import org.duizhao.index.question.FigureQuery;
import org.duizhao.index.question.FigureStats;
import org.duizhao.index.question.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Figures as charts and as a table; every bar and every row leads to the records behind it. */
@Controller
final class FiguresController {

    private static final int ROWS = 25;

    private final FigureSearch search;
    private final FigureStatistics statistics;
    private final DocumentNames names;

    FiguresController(FigureSearch search, FigureStatistics statistics, DocumentNames names) {
        this.search = search;
        this.statistics = statistics;
        this.names = names;
    }

    @GetMapping("/figures")
    String figures(
            @ModelAttribute("parameters") FigureParameters parameters,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            Locale language,
            Model model) {
        boolean more = cursor != null && !cursor.isBlank();
        Links links = Links.of("/figures", request.getParameterMap());
        FigureQuery.Sort sort = FigureQuery.Sort.of(request.getParameter("sort"));
        Page<FigureEntry> page = search.find(parameters.query(), sort, cursor, ROWS);
        model.addAttribute("links", links);
        model.addAttribute("rows", FigureRow.of(page.items(), names, language));
        model.addAttribute("total", page.total());
        model.addAttribute("next", page.next());
        if (!more || !Pages.isPart(request)) {
            summary(statistics.of(parameters.query()), links, language, model);
        }
        if (!Pages.isPart(request)) {
            return "figures";
        }
        return more ? "figures :: rows" : "figures :: results";
    }

    private void summary(FigureStats stats, Links links, Locale language, Model model) {
        model.addAttribute("count", stats.count());
        model.addAttribute("charts", Bars.of(stats, links, language));
        model.addAttribute("conditions", Condition.of(links, names));
        model.addAttribute("records", records(links).here());
        FigureStats.Values values = stats.values();
        if (values != null && stats.units().size() == 1) {
            model.addAttribute("unit", stats.units().get(0).value());
            model.addAttribute("measures", measures(values, language));
        }
    }

    private record Measure(String word, String amount) {}

    private static List<Measure> measures(FigureStats.Values values, Locale language) {
        double median = values.percentiles().stream()
                .filter(one -> one.percent() == 50)
                .mapToDouble(FigureStats.Percentile::value)
                .findFirst()
                .orElse(values.average());
        return List.of(
                new Measure("min", Amounts.compact(values.min(), language)),
                new Measure("median", Amounts.compact(median, language)),
                new Measure("max", Amounts.compact(values.max(), language)),
                new Measure("sum", Amounts.compact(values.sum(), language)));
    }

    /** The question for the records of these figures, as far as it can be asked of records. */
    private static Links records(Links links) {
        Map<String, List<String>> question = new java.util.LinkedHashMap<>();
        links.question().forEach((name, values) -> {
            switch (name) {
                case "kind" -> question.put("figureKind", values);
                case "place" -> question.put("entity", values);
                case "unit", "min", "max", "document", "series", "check" -> question.put(name, values);
                default -> {}
            }
        });
        return new Links("/search", question);
    }
}
