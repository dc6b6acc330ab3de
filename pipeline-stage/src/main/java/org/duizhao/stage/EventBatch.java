package org.duizhao.stage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.events.EventCodec;
import org.duizhao.events.MalformedEventException;
import org.duizhao.events.PipelineEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** Some messages of a poll as events, in order, each with the trace context that it came with. */
public final class EventBatch {

    private static final Logger log = LoggerFactory.getLogger(EventBatch.class);

    private final List<PipelineEvent> events = new ArrayList<>();
    private final Map<PipelineEvent, String> traces = new IdentityHashMap<>();

    private EventBatch() {}

    public List<PipelineEvent> events() {
        return events;
    }

    /** Takes an event with the time of its message, in milliseconds, and where it stands: topic, partition and offset. */
    public interface Listener {
        void accept(PipelineEvent event, long timestamp, String place);
    }

    /** Hands on what can be read of a poll; the rest is for others to report. */
    public static void listen(Message<List<byte[]>> messages, Listener listener) {
        Raw raw = new Raw(messages);
        for (int i = 0; i < raw.size(); i++) {
            try {
                PipelineEvent event = raw.read(i, i + 1).events().get(0);
                Object timestamp = raw.list(KafkaHeaders.RECEIVED_TIMESTAMP).get(i);
                listener.accept(event, timestamp instanceof Long millis ? millis : 0, raw.place(i));
            } catch (MalformedEventException e) {
                log.debug("not heard: {}", e.getMessage());
            }
        }
    }

    /** W3C trace context of an event's message; null if it has none. */
    public @Nullable String trace(PipelineEvent event) {
        return traces.get(event);
    }

    /** The messages of a poll, not yet read. */
    record Raw(Message<List<byte[]>> message) {

        int size() {
            return message.getPayload().size();
        }

        /** A message without a value comes with a placeholder in place of the bytes. */
        private byte @Nullable [] value(int position) {
            List<?> values = message.getPayload();
            return values.get(position) instanceof byte[] bytes ? bytes : null;
        }

        /** The end of the longest run of messages from here on that is at most so long together; at least one message. */
        int end(int from, long mostBytes) {
            int end = from;
            long bytes = 0;
            do {
                byte[] value = value(end++);
                bytes += value == null ? 0 : value.length;
            } while (end < size() && bytes + length(end) <= mostBytes);
            return end;
        }

        private int length(int position) {
            byte[] value = value(position);
            return value == null ? 0 : value.length;
        }

        /** @throws MalformedEventException at the first message that is no event */
        EventBatch read(int from, int to) {
            EventBatch batch = new EventBatch();
            for (int i = from; i < to; i++) {
                PipelineEvent event = EventCodec.read(header(i, EventCodec.CE_TYPE), value(i));
                batch.events.add(event);
                String trace = header(i, "traceparent");
                if (trace != null) {
                    batch.traces.put(event, trace);
                }
            }
            return batch;
        }

        /** Where a message stands in the log of its partition. */
        String place(int position) {
            return list(KafkaHeaders.RECEIVED_TOPIC).get(position)
                    + "-" + list(KafkaHeaders.RECEIVED_PARTITION).get(position)
                    + "-" + list(KafkaHeaders.OFFSET).get(position);
        }

        private List<?> list(String header) {
            return message.getHeaders().get(header) instanceof List<?> list ? list : Collections.nCopies(size(), "?");
        }

        private @Nullable String header(int position, String name) {
            if (!(list(KafkaHeaders.BATCH_CONVERTED_HEADERS).get(position) instanceof Map<?, ?> headers)) {
                return null;
            }
            Object value = headers.get(name);
            return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : (String) value;
        }
    }
}
