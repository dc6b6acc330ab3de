package org.duizhao.index.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duizhao.events.Groups;
import org.duizhao.events.Stage;
import org.duizhao.events.Topics;
import org.duizhao.stage.Backlog;
import org.duizhao.stage.Brokers;
import org.duizhao.stage.DeadLetter;
import org.duizhao.stage.DeadLetters;
import org.duizhao.stage.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** How much waits in front of each stage, as the brokers know it. */
@Component
public final class Queues {

    /** Who reads what. */
    private record Reader(
            String topic, String group, @Nullable Stage stage) {

        static Reader of(String topic, Stage stage) {
            return new Reader(topic, Groups.of(stage), stage);
        }

        Backlog waiting() {
            return new Backlog(group, topic);
        }

        Backlog dead() {
            return new Backlog(null, Topics.deadLetter(topic));
        }
    }

    private static final List<Reader> READERS = List.of(
            Reader.of(Topics.DOCUMENTS_UPLOADED, Stage.EXTRACT),
            new Reader(Topics.DOCUMENTS_UPLOADED_BULK, Groups.EXTRACT_BULK, Stage.EXTRACT),
            Reader.of(Topics.DOCUMENTS_EXTRACTED, Stage.ALIGN),
            Reader.of(Topics.DOCUMENTS_ALIGNED, Stage.ENRICH),
            Reader.of(Topics.RECORDS_ENRICHED, Stage.INDEX),
            new Reader(Topics.DOCUMENTS_UPLOADED, Groups.PROJECTION_UPLOADS, null),
            new Reader(Topics.DOCUMENTS_UPLOADED_BULK, Groups.PROJECTION_UPLOADS, null),
            new Reader(Topics.PIPELINE_STATUS, Groups.PROJECTION_STATUS, null),
            new Reader(Topics.PIPELINE_STATUS, Groups.RESTARTS, null),
            new Reader(Topics.DOCUMENTS_DECIDED, Groups.PROJECTION_DECISIONS, null));

    private static final List<Backlog> ASKED = READERS.stream()
            .flatMap(reader -> Stream.of(reader.waiting(), reader.dead()))
            .distinct()
            .toList();

    private final Brokers brokers;
    private final DeadLetters letters;
    private final Clock clock;
    private final Growth growth = new Growth();
    private Map<String, Long> dead = Map.of();
    private @Nullable DeadLetter latest;

    Queues(Brokers brokers, DeadLetters letters, Clock clock, TaskScheduler scheduler) {
        this.brokers = brokers;
        this.letters = letters;
        this.clock = clock;
        scheduler.scheduleWithFixedDelay(this::look, Duration.ofMinutes(1));
    }

    /** So that it is known what grows when somebody asks. */
    private void look() {
        try {
            waiting();
        } catch (UnavailableException e) {
            // What grows is told of the time that Kafka answered.
        }
    }

    private Map<Backlog, Long> waiting() {
        Map<Backlog, Long> waiting = brokers.waiting(ASKED);
        growth.add(clock.instant(), waiting);
        return waiting;
    }

    /**
     * The queues in the order of the pipeline.
     *
     * @throws UnavailableException if the brokers do not answer
     */
    public List<Queue> all() {
        Map<Backlog, Long> waiting = waiting();
        return READERS.stream()
                .map(reader -> new Queue(
                        reader.topic(),
                        reader.group(),
                        reader.stage(),
                        waiting.get(reader.waiting()),
                        waiting.get(reader.dead()),
                        growth.of(reader.waiting())))
                .toList();
    }

    /**
     * The message that was put aside last; null if none is kept.
     *
     * @param queues as they are now: it is looked for only when others are dead than before
     * @throws UnavailableException if the brokers do not answer
     */
    public synchronized @Nullable DeadLetter latestDeadLetter(List<Queue> queues) {
        Map<String, Long> now = new HashMap<>();
        for (Queue queue : queues) {
            if (queue.dead() != null && queue.dead() > 0) {
                now.put(queue.topic(), queue.dead());
            }
        }
        if (!now.equals(dead)) {
            latest = now.isEmpty() ? null : letters.latest(now.keySet()).orElse(null);
            dead = now;
        }
        return latest;
    }
}
