package org.duizhao.bitext.entity;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of named things that reports speak of. */
public enum EntityType {
    PERSON,
    PLACE,
    ORGANISATION,
    FACILITY,
    PROJECT,
    EVENT,
    POLICY,
    PLAN,
    DOCUMENT,
    TITLE;

    /** The name on the wire and in gazetteers: {@code organisation}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no type has this name */
    public static EntityType of(String code) {
        for (EntityType type : values()) {
            if (type.code().equals(code)) {
                return type;
            }
        }
        throw new IllegalArgumentException("entity type: " + code + " (expected: "
                + Stream.of(values()).map(EntityType::code).collect(Collectors.joining(", ")) + ")");
    }
}
