package org.duizhao.index.export;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.duizhao.bitext.qa.IssueWords;
import org.duizhao.index.question.BadQueryException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What issues say, in the language that pages and reports are read in. */
@Component("issueTexts")
public final class IssueTexts {

    private final Map<String, IssueWords> words;

    IssueTexts(MessageSource messages) {
        words = Map.of("zh", words(messages, Locale.CHINESE), "en", words(messages, Locale.ENGLISH));
    }

    private static IssueWords words(MessageSource messages, Locale language) {
        return IssueWords.in(
                language, unit -> String.valueOf(messages.getMessage("unit." + unit, null, unit, language)));
    }

    /** Chinese, or else English. */
    public IssueWords in(Locale language) {
        IssueWords known = words.get(language.getLanguage());
        return known == null ? Objects.requireNonNull(words.get("en")) : known;
    }

    /**
     * Those that a report asks for.
     *
     * @param language zh or en; null or blank for the codes of the API
     */
    public IssueWords named(@Nullable String language) {
        if (language == null || language.isBlank()) {
            return IssueWords.CODES;
        }
        IssueWords named = words.get(language);
        if (named == null) {
            throw new BadQueryException("language: " + language + " (expected: zh or en)");
        }
        return named;
    }
}
