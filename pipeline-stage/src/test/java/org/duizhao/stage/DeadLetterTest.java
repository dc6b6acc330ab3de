package org.duizhao.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

    private static ConsumerRecord<byte[], byte[]> message(String trace) {
        ConsumerRecord<byte[], byte[]> message = new ConsumerRecord<>(
                "documents.extracted.dlq", 1, 7, "a1".getBytes(StandardCharsets.UTF_8), new byte[0]);
        message.headers()
                .add("kafka_dlt-exception-message", "Listener failed".getBytes(StandardCharsets.UTF_8))
                .add("kafka_dlt-exception-stacktrace", trace.getBytes(StandardCharsets.UTF_8));
        return message;
    }

    @Test
    void theCauseIsTheFirstThatWentWrongNotWhatIsWrappedAroundIt() {
        DeadLetter letter = DeadLetter.of(message("""
                org.springframework.kafka.listener.ListenerExecutionFailedException: Listener failed
                \tat org.springframework.kafka.Some.method(Some.java:1)
                Caused by: org.springframework.messaging.MessageHandlingException: error occurred in message handler
                \t... 3 more
                Caused by: org.duizhao.events.MalformedEventException: ce_type: null (expected: a type of events.md)
                \tat org.duizhao.events.EventCodec.read(EventCodec.java:1)
                """));

        assertThat(letter.cause())
                .isEqualTo("org.duizhao.events.MalformedEventException: ce_type: null (expected: a type of events.md)");
        assertThat(letter.place()).isEqualTo("documents.extracted.dlq-1@7");
        assertThat(letter.topic()).isEqualTo("documents.extracted");
        assertThat(letter.key()).isEqualTo("a1");
    }

    @Test
    void withoutATraceTheMessageIsTheCause() {
        assertThat(DeadLetter.of(message("")).cause()).isEqualTo("Listener failed");
    }
}
