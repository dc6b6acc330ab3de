package org.duizhao.stage;

import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** Where a message stands: topic, partition and offset. */
public final class MessagePlace {

    private MessagePlace() {}

    public static String of(Message<?> message) {
        return message.getHeaders().get(KafkaHeaders.RECEIVED_TOPIC)
                + "-" + message.getHeaders().get(KafkaHeaders.RECEIVED_PARTITION)
                + "-" + message.getHeaders().get(KafkaHeaders.OFFSET);
    }
}
