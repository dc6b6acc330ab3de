package org.duizhao.index.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duizhao.events.Groups;
import org.duizhao.events.Stage;
import org.duizhao.events.Topics;
import org.duizhao.stage.Backlog;
import org.duizhao.stage.Brokers;
import org.duizhao.stage.UnavailableException;
import org.jspecify.annotations.Nullable;
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
            new Reader(Topics.PIPELINE_STATUS, Groups.RESTARTS, null));

    private final Brokers brokers;

    Queues(Brokers brokers) {
        this.brokers = brokers;
    }

    /**
     * The queues in the order of the pipeline.
     *
     * @throws UnavailableException if the brokers do not answer
     */
    public List<Queue> all() {
        List<Backlog> asked = new ArrayList<>();
        READERS.forEach(reader -> asked.addAll(List.of(reader.waiting(), reader.dead())));
        Map<Backlog, Long> waiting = brokers.waiting(asked);
        return READERS.stream()
                .map(reader -> new Queue(
                        reader.topic(),
                        reader.group(),
                        reader.stage(),
                        waiting.getOrDefault(reader.waiting(), 0L),
                        waiting.getOrDefault(reader.dead(), 0L)))
                .toList();
    }
}
