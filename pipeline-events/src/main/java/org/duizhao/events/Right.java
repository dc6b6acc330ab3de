package org.duizhao.events;

import java.util.Locale;

/**
 * One thing that a service has to be allowed at brokers that ask for leave.
 *
 * @param name of the topic or group; of {@link Kind#GROUPS}, how their names begin
 */
public record Right(Operation operation, Kind kind, String name) {

    /** What reading and writing include: to be told that the thing is there, and how much waits in it. */
    public enum Operation {
        DESCRIBE,
        READ,
        WRITE
    }

    /** What it is allowed on. */
    public enum Kind {
        TOPIC,
        GROUP,
        GROUPS
    }

    static Right read(Kind kind, String name) {
        return new Right(Operation.READ, kind, name);
    }

    static Right write(String topic) {
        return new Right(Operation.WRITE, Kind.TOPIC, topic);
    }

    static Right describe(Kind kind, String name) {
        return new Right(Operation.DESCRIBE, kind, name);
    }

    /** As operators know it, such as {@code Read on topic documents.extracted}. */
    @Override
    public String toString() {
        String name = operation.name().charAt(0) + operation.name().substring(1).toLowerCase(Locale.ROOT);
        return name + " on "
                + switch (kind) {
                    case TOPIC -> "topic " + this.name;
                    case GROUP -> "group " + this.name;
                    case GROUPS -> "groups " + this.name + "*";
                };
    }
}
