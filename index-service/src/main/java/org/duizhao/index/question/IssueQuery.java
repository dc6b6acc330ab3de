package org.duizhao.index.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question for issues; what is null or empty does not matter.
 *
 * @param kinds any of them
 * @param states any of them
 * @param assignee who is to see to it; {@code none} for those that nobody is
 * @param text to be found in why, where and comment
 */
public record IssueQuery(
        List<String> documents,
        List<String> kinds,
        List<String> states,
        @Nullable String assignee,
        @Nullable String series,
        @Nullable Integer year,
        @Nullable String text,
        Sort sort) {

    /** The value of {@code assignee} for issues of nobody. */
    public static final String NOBODY = "none";

    public IssueQuery {
        documents = List.copyOf(documents);
        kinds = List.copyOf(kinds);
        states = List.copyOf(states);
    }

    /** All of a document, as it is read. */
    public static IssueQuery ofDocument(String documentId) {
        return new IssueQuery(List.of(documentId), List.of(), List.of(), null, null, null, null, Sort.DOCUMENT);
    }

    /** Orders of issues. */
    public enum Sort {
        /** As the documents are read. */
        DOCUMENT,
        /** What is most surely wrong first. */
        CONFIDENCE,
        /** What has waited longest first. */
        AGE;

        /** The order of that name. */
        public static Sort of(@Nullable String name) {
            if (name == null || name.isBlank()) {
                return DOCUMENT;
            }
            return switch (name) {
                case "document" -> DOCUMENT;
                case "confidence" -> CONFIDENCE;
                case "age" -> AGE;
                default -> throw new BadQueryException("sort: " + name + " (expected: document, confidence or age)");
            };
        }
    }
}
