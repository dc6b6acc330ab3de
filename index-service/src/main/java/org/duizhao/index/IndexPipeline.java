package org.duizhao.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.duizhao.events.EventCodec;
import org.duizhao.events.MalformedEventException;
import org.duizhao.events.PipelineEvent;
import org.duizhao.index.sink.BatchFailedException;
import org.duizhao.index.sink.Sink;
import org.duizhao.index.status.Projection;
import org.duizhao.stage.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** The only class of this service that knows the stream: batches of messages become batches of events. */
@Configuration(proxyBeanMethods = false)
class IndexPipeline {

    /** {@code records.enriched} into the search indices. */
    @Bean
    Consumer<Message<List<byte[]>>> sinkRecords(Sink sink) {
        return batch -> take(batch, sink::accept);
    }

    /** {@code documents.uploaded} into the status projection. */
    @Bean
    Consumer<Message<List<byte[]>>> followUploads(Projection projection) {
        return batch -> take(batch, projection::accept);
    }

    /** {@code pipeline.status} into the status projection. */
    @Bean
    Consumer<Message<List<byte[]>>> followStatus(Projection projection) {
        return batch -> take(batch, projection::accept);
    }

    private static void take(Message<List<byte[]>> batch, Consumer<List<PipelineEvent>> work) {
        List<PipelineEvent> events = new ArrayList<>();
        @Nullable MalformedEventException malformed = null;
        for (int i = 0; i < batch.getPayload().size() && malformed == null; i++) {
            try {
                events.add(EventCodec.read(type(batch, i), batch.getPayload().get(i)));
            } catch (MalformedEventException e) {
                malformed = e;
            }
        }
        run(work, events);
        if (malformed != null) {
            throw new BatchListenerFailedException(String.valueOf(malformed.getMessage()), malformed, events.size());
        }
    }

    private static void run(Consumer<List<PipelineEvent>> work, List<PipelineEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        try {
            work.accept(events);
        } catch (BatchFailedException e) {
            throw new BatchListenerFailedException(String.valueOf(e.getMessage()), e.getCause(), e.position());
        } catch (UnavailableException e) {
            throw new BatchListenerFailedException(String.valueOf(e.getMessage()), e, 0);
        }
    }

    @SuppressWarnings("unchecked")
    private static @Nullable String type(Message<List<byte[]>> batch, int position) {
        Object headers = batch.getHeaders().get(KafkaHeaders.BATCH_CONVERTED_HEADERS);
        if (!(headers instanceof List<?> list)) {
            return null;
        }
        Object type = ((Map<String, Object>) list.get(position)).get(EventCodec.CE_TYPE);
        return type instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : (String) type;
    }
}
