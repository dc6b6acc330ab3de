package org.duizhao.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

    private static ConsumerRecord<byte[], byte[]> letter(String trace) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                "documents.extracted.dlq", 1, 7, "a1".getBytes(StandardCharsets.UTF_8), new byte[0]);
        record.headers()
                .add("kafka_dlt-exception-message", "Listener failed".getBytes(StandardCharsets.UTF_8))
                .add("kafka_dlt-exception-stacktrace", trace.getBytes(StandardCharsets.UTF_8));
        return record;
    }

    @Test
    void theCauseIsTheFirstThatWentWrongNotWhatIsWrappedAroundIt() {
        DeadLetters.Letter letter = DeadLetters.letter(letter("""
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
        assertThat(letter.key()).isEqualTo("a1");
    }

    @Test
    void withoutATraceTheMessageIsTheCause() {
        assertThat(DeadLetters.letter(letter("")).cause()).isEqualTo("Listener failed");
    }
}
