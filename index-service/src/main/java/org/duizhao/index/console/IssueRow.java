package org.duizhao.index.console;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.bitext.qa.IssueWords;
import org.duizhao.events.IssuePlace;
import org.duizhao.index.question.IssueView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An issue in a list, with what a decision about it has to name.
 *
 * @param zh what stands at its places in the Chinese text; null if it has none there
 * @param why in the reader's language
 * @param anchor as JSON
 * @param offer as JSON; null if there is none
 */
record IssueRow(
        IssueView issue,
        @Nullable String zh,
        @Nullable String en,
        String why,
        String anchor,
        @Nullable String offer) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern OF_A_RECORD = Pattern.compile("[0-9a-f]{32}-(\\d{5,9})-.*");
    private static final int LONGEST = 120;

    static IssueRow of(IssueView issue, IssueWords words) {
        return new IssueRow(
                issue,
                text(issue.places(), "zh"),
                text(issue.places(), "en"),
                words.why(issue.kind(), issue.reason(), issue.why()),
                JSON.writeValueAsString(issue.anchor()),
                issue.offer() == null ? null : JSON.writeValueAsString(issue.offer()));
    }

    /** Where an issue is read: in its document, at its record. */
    public String href() {
        String at = issue.ordinal() == null ? "" : "#r" + issue.ordinal();
        return "/documents/%s?issue=%s%s".formatted(issue.documentId(), issue.issueId(), at);
    }

    /** Whether two figures are set against each other. */
    public boolean versus() {
        return issue.kind().equals("figure") && zh != null && en != null;
    }

    /** What figures come to, where they do not fit; null of any other issue. */
    public @Nullable String calculation() {
        return issue.kind().equals("arithmetic") ? why : null;
    }

    /** What there is to read of it: its texts, or in neither of them what it says itself. */
    public List<String> texts() {
        List<String> texts = Stream.of(zh, en).flatMap(Stream::ofNullable).toList();
        return texts.isEmpty() ? List.of(why) : texts;
    }

    /** The record that an issue's id names; 0 for one of the document as a whole. */
    static int ordinal(String issueId) {
        Matcher matcher = OF_A_RECORD.matcher(issueId);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static @Nullable String text(List<IssuePlace> places, String language) {
        String text = places.stream()
                .filter(place -> language.equals(place.language()))
                .map(IssuePlace::text)
                .distinct()
                .collect(Collectors.joining(" … "));
        return text.isEmpty() ? null : text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
