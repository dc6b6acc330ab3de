package org.duizhao.standalone.client;

import org.jspecify.annotations.Nullable;

/**
 * The API key that requests carry, and to whom.
 *
 * @param secret null where the services ask for none
 * @param trust whose certificates services may have
 */
public record Key(@Nullable String secret, Trust trust) {

    static final Key NONE = new Key(null, new Trust(null));

    /** The one given, or that of {@code DUIZHAO_KEY}, or that of the login file. */
    public static Key find(@Nullable String given, Trust trust) {
        String fromEnvironment = System.getenv("DUIZHAO_KEY");
        if (given != null) {
            return new Key(given, trust);
        }
        return new Key(
                fromEnvironment != null && !fromEnvironment.isBlank() ? fromEnvironment : LoginFile.read(), trust);
    }

    @Override
    public String toString() {
        return secret == null ? "no key" : "a key";
    }
}
