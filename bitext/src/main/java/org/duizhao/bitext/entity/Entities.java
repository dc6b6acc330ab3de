package org.duizhao.bitext.entity;

import java.util.List;
import org.duizhao.bitext.text.Language;

/** Finds what a text names. Immutable; safe for use by many threads. */
public final class Entities {

    private static final Entities STANDARD = new Entities();

    private Entities() {}

    /** With the gazetteers of this library. */
    public static Entities standard() {
        return STANDARD;
    }

    /**
     * The maximal mentions of {@code text} in its order, each followed by those nested in it. Lone surrogates, broken
     * lines and any length are fine; time is linear in the length.
     */
    public List<EntityMention> find(String text, Language language) {
        return List.of();
    }
}
