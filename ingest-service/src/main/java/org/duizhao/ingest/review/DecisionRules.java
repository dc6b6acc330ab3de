package org.duizhao.ingest.review;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.duizhao.events.CorrectedPair;
import org.duizhao.events.FailureKind;
import org.duizhao.events.IssueAnchor;
import org.duizhao.events.IssueState;
import org.duizhao.stage.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** What a request may say; the text of an issue is bounded, since it comes from the client. */
final class DecisionRules {

    static final int MOST = 500;
    private static final int LONGEST_COMMENT = 4000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 200_000;
    private static final Set<String> ACTIONS = Set.of("join", "part", "move", "approve");

    private DecisionRules() {}

    /** @throws ErrorResponseException 400 */
    static void check(String documentId, DecisionRequest request) {
        List<DecisionRequest.Item> items = items(request);
        List<CorrectedPair> corrections = corrections(request);
        int size = items.size() + corrections.size();
        if (size < 1 || size > MOST) {
            throw refused("decisions: " + size + " (expected: 1 to " + MOST + ", corrections with them)");
        }
        if (request.revision() == null || request.revision() < 1) {
            throw refused("revision: " + request.revision() + " (expected: the revision of the list of issues)");
        }
        Set<String> issues = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            item("decisions[" + i + "].", documentId, items.get(i));
            if (!issues.add(items.get(i).issueId())) {
                throw refused("decisions[" + i + "].issueId: twice (expected: each issue once in a request)");
            }
        }
        for (int i = 0; i < corrections.size(); i++) {
            correction("corrections[" + i + "].", corrections.get(i));
        }
    }

    static List<DecisionRequest.Item> items(DecisionRequest request) {
        return Objects.requireNonNullElse(request.decisions(), List.of());
    }

    static List<CorrectedPair> corrections(DecisionRequest request) {
        return Objects.requireNonNullElse(request.corrections(), List.of());
    }

    private static void item(String name, String documentId, DecisionRequest.@Nullable Item item) {
        if (item == null) {
            throw refused(name + " nothing (expected: a decision)");
        }
        String issue = item.issueId();
        if (issue == null || !issue.startsWith(documentId + "-") || issue.length() > LONGEST_NAME) {
            throw refused(name + "issueId: of no issue of this document (expected: the id of one)");
        }
        IssueAnchor anchor = item.anchor();
        if (anchor == null || length(anchor) > LONGEST_TEXT) {
            throw refused(name + "anchor: missing or too long (expected: as the list of issues has it)");
        }
        if (item.state() == null || IssueState.of(item.state()) == null) {
            throw refused(name + "state: " + shown(item.state()) + " (expected: one of " + IssueState.codes() + ")");
        }
        bounded(name + "comment", item.comment(), LONGEST_COMMENT);
        bounded(name + "assignee", item.assignee(), LONGEST_NAME);
        bounded(name + "upon", item.upon(), LONGEST_NAME);
        bounded(name + "from", item.from(), LONGEST_NAME);
    }

    private static void bounded(String name, @Nullable String value, int most) {
        if (value != null && value.length() > most) {
            throw refused(name + ": " + value.length() + " characters (expected: at most " + most + ")");
        }
    }

    private static int length(IssueAnchor anchor) {
        Stream<@Nullable String> texts = Stream.of(anchor.zh(), anchor.en())
                .filter(Objects::nonNull)
                .flatMap(side -> Stream.of(side.sentence(), side.around()));
        Stream<String> lists = Stream.concat(anchor.items().stream(), anchor.section().stream());
        return Stream.concat(texts, lists)
                .mapToInt(text -> text == null ? 0 : text.length())
                .sum();
    }

    private static void correction(String name, @Nullable CorrectedPair pair) {
        if (pair == null || pair.action() == null || !ACTIONS.contains(pair.action())) {
            throw refused(name + "action: " + shown(pair == null ? null : pair.action())
                    + " (expected: join, part, move or approve)");
        }
        long sentences = (long) pair.zh().size() + pair.en().size();
        if (sentences < 1 || sentences > MOST) {
            throw refused(name + "zh, en: " + sentences + " sentences (expected: 1 to " + MOST + ")");
        }
        Stream.concat(pair.zh().stream(), pair.en().stream()).forEach(sentence -> {
            if (sentence.text() == null
                    || sentence.text().isEmpty()
                    || sentence.start() < 0
                    || sentence.end() <= sentence.start()
                    || sentence.text().length() > LONGEST_TEXT) {
                throw refused(name + "zh, en: a sentence without a place or text (expected: as the record has it)");
            }
        });
    }

    private static String shown(@Nullable String value) {
        String text = value == null ? "none" : value.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]", "?");
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    static ErrorResponseException refused(String detail) {
        return Problems.of(HttpStatus.BAD_REQUEST, FailureKind.REJECTED_INPUT, detail);
    }
}
