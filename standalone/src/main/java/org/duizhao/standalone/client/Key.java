package org.duizhao.standalone.client;

import org.jspecify.annotations.Nullable;

/**
 * The API key that requests carry.
 *
 * @param secret null where the services ask for none
 */
public record Key(@Nullable String secret) {

    /** The one given, or that of {@code DUIZHAO_KEY}, or that of the login file. */
    public static Key find(@Nullable String given) {
        String fromEnvironment = System.getenv("DUIZHAO_KEY");
        if (given != null) {
            return new Key(given);
        }
        return new Key(fromEnvironment != null && !fromEnvironment.isBlank() ? fromEnvironment : LoginFile.read());
    }

    @Override
    public String toString() {
        return secret == null ? "no key" : "a key";
    }
}
