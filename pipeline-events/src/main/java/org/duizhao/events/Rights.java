package org.duizhao.events;

import static org.duizhao.events.Right.Kind.GROUP;
import static org.duizhao.events.Right.Kind.GROUPS;
import static org.duizhao.events.Right.Kind.TOPIC;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What each service needs of the brokers, and nothing beyond: for access control lists, and to say what one lacks. */
public final class Rights {

    /** Of consumers without a group, of which each copy reads everything. */
    private static final String WITHOUT_A_GROUP = "anonymous.";

    private static final Map<String, List<Right>> OF = Map.of(
            "ingest-service",
            new Needs()
                    .reads(Groups.of(Stage.EXTRACT), Topics.DOCUMENTS_UPLOADED)
                    .reads(Groups.EXTRACT_BULK, Topics.DOCUMENTS_UPLOADED_BULK)
                    .reads(Groups.RESTARTS, Topics.PIPELINE_STATUS)
                    .writes(Topics.DOCUMENTS_UPLOADED, Topics.DOCUMENTS_UPLOADED_BULK)
                    .writes(Topics.DOCUMENTS_EXTRACTED, Topics.DOCUMENTS_DECIDED)
                    .watches(Groups.of(Stage.ALIGN), Topics.DOCUMENTS_EXTRACTED)
                    .watches(Groups.of(Stage.ENRICH), Topics.DOCUMENTS_ALIGNED)
                    .watches(Groups.of(Stage.INDEX), Topics.RECORDS_ENRICHED)
                    .rights(),
            "align-service",
            new Needs()
                    .reads(Groups.of(Stage.ALIGN), Topics.DOCUMENTS_EXTRACTED)
                    .writes(Topics.DOCUMENTS_ALIGNED)
                    .rights(),
            "enrich-service",
            new Needs()
                    .reads(Groups.of(Stage.ENRICH), Topics.DOCUMENTS_ALIGNED)
                    .writes(Topics.RECORDS_ENRICHED)
                    .rights(),
            "index-service",
            new Needs()
                    .reads(Groups.of(Stage.INDEX), Topics.RECORDS_ENRICHED)
                    .reads(Groups.PROJECTION_UPLOADS, Topics.DOCUMENTS_UPLOADED, Topics.DOCUMENTS_UPLOADED_BULK)
                    .reads(Groups.PROJECTION_STATUS, Topics.PIPELINE_STATUS)
                    .reads(Groups.PROJECTION_DECISIONS, Topics.DOCUMENTS_DECIDED)
                    .reads(Groups.PROJECTION_AUDIT, Topics.PIPELINE_AUDIT)
                    .listens()
                    .watches(Groups.of(Stage.EXTRACT), Topics.DOCUMENTS_UPLOADED)
                    .watches(Groups.EXTRACT_BULK, Topics.DOCUMENTS_UPLOADED_BULK)
                    .watches(Groups.of(Stage.ALIGN), Topics.DOCUMENTS_EXTRACTED)
                    .watches(Groups.of(Stage.ENRICH), Topics.DOCUMENTS_ALIGNED)
                    .watches(Groups.RESTARTS, Topics.PIPELINE_STATUS)
                    .readsDeadLetters()
                    .rights());

    private Rights() {}

    /** Those of a service; none for what is no service of the pipeline. */
    public static List<Right> of(String service) {
        return OF.getOrDefault(service, List.of());
    }

    /** The services that have any. */
    public static Collection<String> services() {
        return new TreeSet<>(OF.keySet());
    }

    /** Every service tells the status of documents and who did what, and puts aside what it cannot read. */
    private static final class Needs {

        private final Set<Right> rights = new LinkedHashSet<>();
        private final Set<Right> watched = new LinkedHashSet<>();

        Needs reads(String group, String... topics) {
            rights.add(Right.read(GROUP, group));
            for (String topic : topics) {
                rights.add(Right.read(TOPIC, topic));
                rights.add(Right.write(Topics.deadLetter(topic)));
            }
            return this;
        }

        Needs listens() {
            rights.add(Right.read(GROUPS, WITHOUT_A_GROUP));
            return this;
        }

        Needs writes(String... topics) {
            Stream.of(topics).map(Right::write).forEach(rights::add);
            return this;
        }

        Needs watches(String group, String topic) {
            watched.add(Right.describe(GROUP, group));
            watched.add(Right.describe(TOPIC, topic));
            return this;
        }

        /** To show what was put aside last, and why. */
        Needs readsDeadLetters() {
            Topics.ALL.stream()
                    .map(topic -> Right.read(TOPIC, Topics.deadLetter(topic)))
                    .forEach(rights::add);
            return this;
        }

        /** Who reads or writes something is told about it as well. */
        List<Right> rights() {
            writes(Topics.PIPELINE_STATUS, Topics.PIPELINE_AUDIT);
            watched.stream()
                    .filter(right -> rights.stream()
                            .noneMatch(more ->
                                    more.kind() == right.kind() && more.name().equals(right.name())))
                    .toList()
                    .forEach(rights::add);
            return List.copyOf(rights);
        }
    }
}
