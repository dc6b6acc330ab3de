package org.duizhao.index.elastic;

import java.time.Instant;
import java.util.List;
import org.duizhao.index.question.RecordQuery;
import org.duizhao.index.question.SearchText;
import org.duizhao.stage.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Searches a little when the service is ready, so that the first person who does need not wait for what is loaded once. */
@Component
final class WarmUp {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);
    private static final int ROUNDS = 20;
    private static final int SIZE = 20;
    private static final List<String> QUESTIONS =
            List.of("政府工作", "district government", "\"square kilometers\" 公里", "增长 6.1%", "develop*");

    private final RecordSearch search;
    private final TaskScheduler scheduler;

    WarmUp(RecordSearch search, TaskScheduler scheduler) {
        this.search = search;
        this.scheduler = scheduler;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        scheduler.schedule(this::run, Instant.now());
    }

    private void run() {
        try {
            for (int round = 0; round < ROUNDS; round++) {
                for (String question : QUESTIONS) {
                    search.find(RecordQuery.of(SearchText.parse(question)), null, SIZE, true);
                }
            }
        } catch (UnavailableException e) {
            log.debug("not warmed up: {}", e.getMessage());
        }
    }
}
