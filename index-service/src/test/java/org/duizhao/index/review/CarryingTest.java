package org.duizhao.index.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.duizhao.events.IssueAnchor;
import org.junit.jupiter.api.Test;

/** Decisions of a report of 400 sentences, every second of which has an issue that was decided. */
class CarryingTest {

    private static final int SENTENCES = 400;
    private static final String[] SUBJECTS = {"第一产业", "第二产业", "第三产业", "高技术制造业", "社会消费品零售", "进出口", "固定资产", "房地产"};
    private static final String[] EN = {
        "primary industry",
        "secondary industry",
        "tertiary industry",
        "high-tech manufacturing",
        "retail sales of consumer goods",
        "imports and exports",
        "fixed assets",
        "real estate"
    };

    /** A sentence with its place in the first edition: what tests know and the matching does not. */
    private record Line(int origin, String zh, String en, String figure) {}

    @Test
    void allDecisionsAreFoundAgainInTheSameText() {
        List<Line> lines = report();
        assertThat(wrong(lines, lines, 2)).isZero();
        assertThat(carried(lines, lines, 2)).isEqualTo(SENTENCES / 2);
    }

    @Test
    void decisionsAreCarriedOverOtherBoundsOfSentences() {
        List<Line> lines = report();
        List<Carrying.Place> decisions = places("d", lines, 2);
        List<Carrying.Place> issues = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += 2) { // two sentences are one now, with the issues of both
            for (int part : new int[] {i, i + 1}) {
                String before = i == 0 ? "" : lines.get(i - 1).zh();
                String after = i + 2 >= lines.size() ? "" : lines.get(i + 2).zh();
                Line one = lines.get(part);
                String zh = lines.get(i).zh() + lines.get(i + 1).zh();
                String en = lines.get(i).en() + " " + lines.get(i + 1).en();
                IssueAnchor anchor = new IssueAnchor(
                        "figure",
                        items(one.figure()),
                        new IssueAnchor.Side(
                                zh, around(zh, part == i ? 0 : lines.get(i).zh().length(), one.figure())),
                        new IssueAnchor.Side(
                                en, around(en, part == i ? 0 : lines.get(i).en().length(), one.figure())),
                        List.of("经济"),
                        last(before),
                        first(after));
                issues.add(new Carrying.Place("i" + part, "new" + part, anchor));
            }
        }
        Map<String, Carrying.Found> found = Carrying.of(decisions, issues);

        found.forEach((issue, of) -> assertThat(of.decision().substring(1)).isEqualTo(issue.substring(1)));
        assertThat(found).hasSizeGreaterThanOrEqualTo(SENTENCES / 2 * 95 / 100);
        assertThat(found.values()).allMatch(Carrying.Found::carried);
    }

    @Test
    void decisionsAreCarriedToAnEditionWithOneInTenChangedAndAnEqualSentenceBefore() {
        List<Line> lines = report();
        Random random = new Random(11);
        List<Line> edition = new ArrayList<>();
        edition.add(new Line(
                -1, lines.get(20).zh(), lines.get(20).en(), lines.get(20).figure()));
        edition.add(new Line(
                -1, lines.get(200).zh(), lines.get(200).en(), lines.get(200).figure()));
        for (Line line : lines) {
            edition.add(
                    random.nextInt(10) == 0
                            ? new Line(
                                    line.origin(),
                                    line.zh().replace("。", "，好于预期。"),
                                    line.en().replace(".", ", better than expected."),
                                    line.figure())
                            : line);
        }
        assertThat(wrong(lines, edition, 2)).isZero();
        assertThat(carried(lines, edition, 2)).isGreaterThanOrEqualTo(SENTENCES / 2 * 95 / 100);
    }

    @Test
    void aSentenceThatIsGoneLeavesItsDecisionWithoutAnIssueThoughAnotherIsMuchLikeIt() {
        List<Line> lines = report();
        List<Line> edition = new ArrayList<>(lines);
        edition.removeIf(line -> line.origin() % 10 == 0);
        assertThat(wrong(lines, edition, 10)).isZero();
        assertThat(carried(lines, edition, 10)).isZero();
    }

    @Test
    void rowsThatNothingTellsApartKeepTheirOrderWhileTheyAreAsMany() {
        List<Carrying.Place> rows = IntStream.range(0, 5)
                .mapToObj(i -> new Carrying.Place("d" + i, "old" + i, anchor("合计 100", "Total 100", "100", "", "")))
                .toList();
        List<Carrying.Place> issues = IntStream.range(0, 5)
                .mapToObj(i -> new Carrying.Place("i" + i, "new" + i, anchor("合计 100", "Total 100", "100", "", "")))
                .toList();
        Map<String, Carrying.Found> found = Carrying.of(rows, issues);
        IntStream.range(0, 5)
                .forEach(i -> assertThat(found.get("i" + i)).isEqualTo(new Carrying.Found("d" + i, false)));
        assertThat(Carrying.of(rows, issues.subList(0, 4))).isEmpty();
    }

    @Test
    void anotherKindIsAnotherIssue() {
        IssueAnchor figure = anchor("合计100。", "Total 100.", "100", "", "");
        IssueAnchor term = new IssueAnchor("term", figure.items(), figure.zh(), figure.en(), List.of());
        assertThat(Carrying.of(
                        List.of(new Carrying.Place("d", "x", figure)), List.of(new Carrying.Place("i", "y", term))))
                .isEmpty();
    }

    @Test
    void tenThousandIssuesWithEqualTextsAreMatched() {
        List<Carrying.Place> places = IntStream.range(0, 10_000)
                .mapToObj(i -> new Carrying.Place("p" + i, "n" + i, anchor("合计。", "Total.", "1", "", "")))
                .toList();
        List<Carrying.Place> renamed = places.stream()
                .map(place -> new Carrying.Place(place.id(), place.name() + "x", place.anchor()))
                .toList();
        assertThat(Carrying.of(places.subList(0, 200), renamed)).isEmpty();
        assertThat(Carrying.of(places, renamed)).hasSize(10_000);
    }

    private static List<Line> report() {
        Random random = new Random(7);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < SENTENCES; i++) {
            int subject = random.nextInt(SUBJECTS.length);
            String figure = String.valueOf(100 + random.nextInt(40) * 10);
            lines.add(new Line(
                    i,
                    SUBJECTS[subject] + "增加值" + figure + "亿元，增长" + random.nextInt(3) + "%。",
                    "The value added of " + EN[subject] + " was " + figure + " million yuan.",
                    figure));
        }
        return lines;
    }

    /** As an edition is asked: its undecided issues have places of their own. */
    private static Map<String, Carrying.Found> found(List<Line> from, List<Line> to, int every) {
        List<Carrying.Place> all = places("d", from, 1);
        List<Carrying.Place> issues = places("i", to, 1);
        Map<String, Carrying.Found> found = new HashMap<>(Carrying.of(all, issues));
        found.values().removeIf(one -> Integer.parseInt(one.decision().substring(1)) % every != 0);
        return found;
    }

    private static long carried(List<Line> from, List<Line> to, int every) {
        return found(from, to, every).size();
    }

    private static long wrong(List<Line> from, List<Line> to, int every) {
        return found(from, to, every).entrySet().stream()
                .filter(entry -> !entry.getValue()
                        .decision()
                        .equals("d"
                                + to.get(Integer.parseInt(entry.getKey().substring(1)))
                                        .origin()))
                .count();
    }

    private static List<Carrying.Place> places(String kind, List<Line> lines, int every) {
        return IntStream.range(0, lines.size())
                .filter(i -> i % every == 0)
                .mapToObj(i -> new Carrying.Place(kind + i, kind + "-" + i, anchor(lines, i)))
                .toList();
    }

    private static IssueAnchor anchor(List<Line> lines, int at) {
        Line line = lines.get(at);
        return anchor(
                line.zh(),
                line.en(),
                line.figure(),
                last(at == 0 ? "" : lines.get(at - 1).zh()),
                first(at + 1 == lines.size() ? "" : lines.get(at + 1).zh()));
    }

    private static IssueAnchor anchor(String zh, String en, String figure, String before, String after) {
        return new IssueAnchor(
                "figure",
                items(figure),
                new IssueAnchor.Side(zh, around(zh, 0, figure)),
                new IssueAnchor.Side(en, around(en, 0, figure)),
                List.of("经济"),
                before,
                after);
    }

    private static List<String> items(String figure) {
        return List.of(figure + "00000000 CNY", figure + "000000 CNY");
    }

    private static String around(String text, int from, String figure) {
        int at = text.indexOf(figure, from);
        return text.substring(Math.max(0, at - 30), Math.min(text.length(), at + figure.length() + 30));
    }

    private static String last(String text) {
        return text.substring(Math.max(0, text.length() - 30));
    }

    private static String first(String text) {
        return text.substring(0, Math.min(30, text.length()));
    }
}
