package org.duizhao.index.console;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the interface. */
final class Languages {

    private static final List<Locale> ALL = List.of(Locale.CHINESE, Locale.ENGLISH);

    private Languages() {}

    /** The language of that code; null if the interface does not speak it. */
    static @Nullable Locale of(@Nullable String code) {
        return ALL.stream()
                .filter(language -> language.getLanguage().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** The best for an {@code Accept-Language} header; English if it names none of ours or is malformed. */
    static Locale preferred(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(accepted), ALL);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
