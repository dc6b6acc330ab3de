package org.duizhao.index.entry;

import org.duizhao.events.DocumentFacts;
import org.jspecify.annotations.Nullable;

/** What a report is called in the language of its reader. */
public final class Titles {

    private Titles() {}

    /**
     * The title in a language, where the report has one in both; one that the uploader gave stays.
     *
     * @param language {@code zh} or {@code en}
     * @param title what it is called for everybody
     * @param facts what the searchable revision says; null if there is none
     */
    public static @Nullable String in(String language, @Nullable String title, @Nullable DocumentFacts facts) {
        if (facts == null || title == null) {
            return title;
        }
        boolean own = title.equals(facts.titleZh()) || title.equals(facts.titleEn());
        String wanted = language.equals("zh") ? facts.titleZh() : facts.titleEn();
        return own && wanted != null ? wanted : title;
    }
}
