package org.duizhao.index.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.duizhao.index.elastic.DocumentSearch;
import org.duizhao.index.elastic.PipelineSearch;
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.index.entry.State;
import org.duizhao.index.query.IngestProperties;
import org.duizhao.index.question.DocumentQuery;
import org.duizhao.index.status.DocumentView;
import org.duizhao.index.watch.Health;
import org.duizhao.index.watch.HealthChecks;
import org.duizhao.index.watch.Queue;
import org.duizhao.index.watch.Queues;
import org.duizhao.stage.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the pipeline is: the page that works when nothing else does. */
@Controller
final class PipelineController {

    private static final int ROWS = 20;

    private final DocumentSearch documents;
    private final PipelineSearch pipeline;
    private final HealthChecks checks;
    private final Queues queues;
    private final IngestProperties ingest;
    private final Clock clock;

    PipelineController(
            DocumentSearch documents,
            PipelineSearch pipeline,
            HealthChecks checks,
            Queues queues,
            IngestProperties ingest,
            Clock clock) {
        this.documents = documents;
        this.pipeline = pipeline;
        this.checks = checks;
        this.queues = queues;
        this.ingest = ingest;
        this.clock = clock;
    }

    @GetMapping("/pipeline")
    String pipeline(HttpServletRequest request, Model model) {
        model.addAttribute("pipeline", now(request));
        model.addAttribute("ingest", ingest.url().resolve("/api/documents"));
        return Pages.isPart(request) ? "pipeline :: now" : "pipeline";
    }

    /** Parts that are known to be away are not asked, so that the page does not wait for them. */
    private Pipeline now(HttpServletRequest request) {
        Instant now = clock.instant();
        List<Health> health = checks.all(request);
        boolean search = up(health, "elasticsearch");
        DocumentSearch.Found failures = search
                ? orNull(() -> documents.find(new DocumentQuery(State.FAILED, null, null, null, null, ROWS)))
                : null;
        List<Queue> waiting = up(health, "kafka") ? orNull(queues::all) : null;
        return new Pipeline(
                health,
                waiting,
                waiting == null ? null : orNull(() -> queues.latestDeadLetter(waiting)),
                failures == null ? null : StateCount.of(failures.states()),
                search ? orNull(() -> views(pipeline.moving(ROWS))) : null,
                failures == null ? null : views(failures.page().items()),
                failures == null ? 0 : failures.states().getOrDefault(State.FAILED, 0L),
                search ? orNull(() -> pipeline.hour(now)) : null,
                now);
    }

    private List<DocumentView> views(List<DocumentEntry> entries) {
        return entries.stream()
                .map(entry -> DocumentView.of(entry, null, ingest.url()))
                .toList();
    }

    private static boolean up(List<Health> health, String part) {
        return health.stream().anyMatch(check -> check.part().equals(part) && check.status() == Health.Status.UP);
    }

    private static <T> @Nullable T orNull(Supplier<? extends @Nullable T> question) {
        try {
            return question.get();
        } catch (UnavailableException e) {
            return null; // the page says so
        }
    }
}
