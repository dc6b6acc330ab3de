package org.duizhao.bitext.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.duizhao.bitext.check.Alteration.Kind;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.text.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plants errors and right look-alikes in a document, one at a time, wherever two figures match, and counts what the check
 * says of them and of the right links around: those of the pair and of the two on either side.
 */
final class PlantedErrors {

    private static final int AROUND = 2;

    private final List<FigurePair> pairs;
    private final Random random = new Random(20261127);
    private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
    private final List<String> misses = new ArrayList<>();
    private long rightLinks;
    private long falseAlarms;

    /** How many were planted of a kind, and how many of these were reported as a mismatch. */
    static final class Tally {
        int planted;
        int reported;

        void add(Tally other) {
            planted += other.planted;
            reported += other.reported;
        }
    }

    private PlantedErrors(List<FigurePair> pairs) {
        this.pairs = pairs;
        List<Check> checks =
                FigureChecks.of(pairs).stream().flatMap(List::stream).toList();
        for (Check check : checks) {
            Check.Ref zh = check.zh();
            Check.Ref en = check.en();
            if (check.status() == Status.MATCH && zh != null && en != null && zh.pair() == en.pair()) {
                plant(zh.pair(), zh.figure(), en.figure());
            }
        }
    }

    static PlantedErrors in(List<FigurePair> pairs) {
        return new PlantedErrors(pairs);
    }

    /** The beads of the sample report. */
    static List<FigurePair> sampleReport() {
        Path gold = Path.of(Files.isDirectory(Path.of("samples")) ? "samples/gold" : "../samples/gold");
        try {
            List<String> zh = Files.readAllLines(gold.resolve("zh.sentences"));
            List<String> en = Files.readAllLines(gold.resolve("en.sentences"));
            JsonMapper json = JsonMapper.builder().build();
            return Files.readAllLines(gold.resolve("beads.jsonl")).stream()
                    .map(json::readTree)
                    .map(bead -> FigurePair.find(join(bead.get("zh"), zh, ""), join(bead.get("en"), en, " ")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String join(JsonNode indexes, List<String> sentences, String separator) {
        return StreamSupport.stream(indexes.spliterator(), false)
                .map(index -> sentences.get(index.asInt()))
                .collect(Collectors.joining(separator));
    }

    private void plant(int pair, int zhIndex, int enIndex) {
        FigurePair whole = pairs.get(pair);
        String zhText = Objects.requireNonNull(whole.zhText());
        String enText = Objects.requireNonNull(whole.enText());
        Figure zh = whole.zh().get(zhIndex);
        Figure en = whole.en().get(enIndex);
        for (Alteration altered : Alteration.of(zh, zh.text(zhText), en, en.text(enText), random)) {
            boolean english = altered.side() == Language.EN;
            FigurePair changed = english
                    ? FigurePair.find(zhText, with(enText, en, altered.text()))
                    : FigurePair.find(with(zhText, zh, altered.text()), enText);
            count(pair, changed, english ? en.start() : zh.start(), altered);
        }
    }

    private static String with(String text, Figure figure, String words) {
        return text.substring(0, figure.start()) + words + text.substring(figure.end());
    }

    private void count(int pair, FigurePair changed, int start, Alteration altered) {
        int from = Math.max(0, pair - AROUND);
        List<FigurePair> around = new ArrayList<>(pairs.subList(from, Math.min(pairs.size(), pair + AROUND + 1)));
        List<Check> before = mismatches(around);
        around.set(pair - from, changed);
        boolean reported = false;
        for (List<Check> checks : FigureChecks.of(around)) {
            for (Check check : checks) {
                boolean here = touches(check, pair - from, start, altered, changed);
                reported |= here && check.status() == Status.MISMATCH;
                boolean other = check.zh() != null && check.en() != null && !here;
                rightLinks += other ? 1 : 0;
                boolean alarm = other && check.status() == Status.MISMATCH && !before.contains(check);
                falseAlarms += alarm ? 1 : 0;
                miss(alarm, "FALSE ALARM beside " + altered, changed, pair);
            }
        }
        Tally tally = tallies.computeIfAbsent(altered.kind(), kind -> new Tally());
        tally.planted++;
        tally.reported += reported ? 1 : 0;
        boolean error = altered.kind().error;
        rightLinks += error ? 0 : 1;
        falseAlarms += !error && reported ? 1 : 0;
        miss(error != reported, (error ? "NOT REPORTED " : "FALSE ALARM ") + altered, changed, pair);
    }

    private static List<Check> mismatches(List<FigurePair> pairs) {
        return FigureChecks.of(pairs).stream()
                .flatMap(List::stream)
                .filter(check -> check.status() == Status.MISMATCH)
                .toList();
    }

    private static boolean touches(Check check, int pair, int start, Alteration altered, FigurePair changed) {
        Language side = altered.side();
        int length = altered.text().length();
        Check.Ref ref = side == Language.ZH ? check.zh() : check.en();
        if (ref == null || ref.pair() != pair) {
            return false;
        }
        Figure figure = changed.side(side).get(ref.figure());
        return figure.start() < start + length && figure.end() > start;
    }

    private void miss(boolean wrong, String what, FigurePair changed, int pair) {
        if (wrong) {
            misses.add(what + " in " + pair + ": " + changed.zhText() + " | " + changed.enText());
        }
    }

    void add(PlantedErrors other) {
        other.tallies.forEach(
                (kind, tally) -> tallies.computeIfAbsent(kind, k -> new Tally()).add(tally));
        rightLinks += other.rightLinks;
        falseAlarms += other.falseAlarms;
        misses.addAll(other.misses);
    }

    Map<Kind, Tally> tallies() {
        return tallies;
    }

    int planted() {
        return errors().mapToInt(kind -> tally(kind).planted).sum();
    }

    int found() {
        return errors().mapToInt(kind -> tally(kind).reported).sum();
    }

    private Tally tally(Kind kind) {
        return Objects.requireNonNull(tallies.get(kind));
    }

    private java.util.stream.Stream<Kind> errors() {
        return tallies.keySet().stream().filter(kind -> kind.error);
    }

    double share() {
        return (double) found() / planted();
    }

    double falseAlarmShare() {
        return (double) falseAlarms / rightLinks;
    }

    List<String> misses() {
        return misses;
    }

    @Override
    public String toString() {
        String kinds = tallies.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().reported + " of " + entry.getValue().planted)
                .collect(Collectors.joining(", "));
        return "found %d of %d (%.3f); false alarms %d of %d right links (%.4f); reported: %s"
                .formatted(found(), planted(), share(), falseAlarms, rightLinks, falseAlarmShare(), kinds);
    }
}
