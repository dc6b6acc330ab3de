package org.duizhao.stage.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What somebody may do. An operator may do everything; uploaders and reviewers may read. */
public enum Role {
    /** Asks questions and takes exports. */
    READER,
    /** Sends documents in, and runs again or withdraws those it has sent. */
    UPLOADER,
    /** Decides about issues and pairs. */
    REVIEWER,
    /** Keeps the pipeline running. */
    OPERATOR;

    /** As it is written in configuration and claims: {@code reader}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that word, if there is one. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /** The roles that are enough where this one is asked for. */
    public Set<Role> enough() {
        return this == READER ? EnumSet.allOf(Role.class) : EnumSet.of(this, OPERATOR);
    }
}
