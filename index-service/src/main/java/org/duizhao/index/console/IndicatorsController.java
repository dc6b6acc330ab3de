package org.duizhao.index.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.duizhao.index.elastic.IndicatorSearch;
import org.duizhao.index.query.IndicatorParameters;
import org.duizhao.index.query.Limits;
import org.duizhao.index.question.IndicatorQuery;
import org.duizhao.index.question.IndicatorView;
import org.duizhao.index.question.SeriesMaker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The same measure over reports, years and cities: targets against results. */
@Controller
final class IndicatorsController {

    private static final int CHOICES = 100;
    private static final int OF_A_REPORT = 20;
    private static final int ON_ITS_PAGE = 12;
    /** The list is not shown where series are. */
    private static final IndicatorView.Found NO_CHOICE = new IndicatorView.Found(0, List.of());

    private final IndicatorSearch search;

    IndicatorsController(IndicatorSearch search) {
        this.search = search;
    }

    @GetMapping("/indicators")
    String indicators(
            @ModelAttribute("parameters") IndicatorParameters parameters,
            @RequestParam(required = false) @Nullable String q,
            HttpServletRequest request,
            Locale language,
            Model model) {
        IndicatorQuery question = parameters.query();
        String words = Limits.text("q", q);
        IndicatorView.Found found = question.ids().isEmpty() ? search.indicators(question, words, CHOICES) : NO_CHOICE;
        model.addAttribute("links", Links.of("/indicators", request.getParameterMap()));
        model.addAttribute("q", q);
        model.addAttribute("found", found);
        model.addAttribute("panels", panels(question, found.items(), language));
        return Pages.isPart(request) ? "indicators :: results" : "indicators";
    }

    /** What one report states, for its page. */
    @GetMapping("/documents/{id}/indicators")
    String ofReport(@PathVariable String id, Model model) {
        IndicatorQuery question =
                new IndicatorParameters(null, null, null, List.of(id), null, null, null, null, null, null).query();
        model.addAttribute("document", id);
        model.addAttribute("found", search.indicators(question, null, ON_ITS_PAGE));
        return "indicators :: of-report";
    }

    /** Those that are asked for; for a report the ones that it states, with what other reports say of them. */
    private List<SeriesPanel> panels(IndicatorQuery question, List<IndicatorView> found, Locale language) {
        List<String> ids = question.ids();
        if (ids.isEmpty() && !question.documents().isEmpty()) {
            ids = found.stream().limit(OF_A_REPORT).map(IndicatorView::id).toList();
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        IndicatorQuery wide = new IndicatorQuery(
                ids,
                question.places(),
                List.of(),
                question.series(),
                question.measure(),
                question.role(),
                question.from(),
                question.to());
        return SeriesPanel.of(SeriesMaker.of(search.values(wide).figures()), language);
    }
}
