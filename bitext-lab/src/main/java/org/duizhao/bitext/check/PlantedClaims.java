package org.duizhao.bitext.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Plants opposite claims in the pairs of a document, one at a time, and right ones in other words, and counts what the check says. */
final class PlantedClaims {

    /** How many were planted, how many of these are a mismatch, and how many of these for this reason. */
    static final class Tally {
        int planted;
        int found;
        int rightReason;

        void add(Tally other) {
            planted += other.planted;
            found += other.found;
            rightReason += other.rightReason;
        }
    }

    private final Map<Reason, Tally> planted = new EnumMap<>(Reason.class);
    private final Map<Reason, Tally> reworded = new EnumMap<>(Reason.class);
    private final List<String> misses = new ArrayList<>();
    private int untouched;
    private int flagged;

    PlantedClaims(List<FigurePair> pairs) {
        for (FigurePair pair : pairs) {
            if (pair.isPair()) {
                List<Check> checks = FigureChecks.of(List.of(pair)).get(0);
                count(pair, mismatches(checks), ClaimPlants.of(pair, checks));
            }
        }
    }

    /** Those that were planted by hand. */
    static PlantedClaims of(List<Contrasts.Contrast> contrasts) {
        PlantedClaims all = new PlantedClaims(List.of());
        for (Contrasts.Contrast contrast : contrasts) {
            List<Check> checks = FigureChecks.of(List.of(contrast.pair())).get(0);
            all.count(contrast.pair(), mismatches(checks), contrast.plants());
        }
        return all;
    }

    private void count(FigurePair pair, List<Check> before, List<ClaimPlants.Plant> plants) {
        untouched++;
        plants.forEach(plant -> count(before, plant));
        before.forEach(
                check -> misses.add("UNTOUCHED " + check.reason() + ": " + pair.zhText() + " | " + pair.enText()));
        flagged += before.isEmpty() ? 0 : 1;
    }

    private void count(List<Check> before, ClaimPlants.Plant plant) {
        List<Check> now = mismatches(FigureChecks.of(List.of(FigurePair.find(plant.zh(), plant.en())))
                .get(0));
        Tally tally = (plant.right() ? reworded : planted).computeIfAbsent(plant.reason(), any -> new Tally());
        tally.planted++;
        boolean found = now.size() > before.size();
        boolean right =
                now.stream().filter(check -> check.reason() == plant.reason()).count()
                        > before.stream()
                                .filter(check -> check.reason() == plant.reason())
                                .count();
        tally.found += found ? 1 : 0;
        tally.rightReason += right ? 1 : 0;
        if (plant.right() ? found : !right) {
            String what = plant.right() ? "FALSE ALARM " : "NOT REPORTED ";
            misses.add(what + plant.reason() + ": " + plant.zh() + " | " + plant.en());
        }
    }

    private static List<Check> mismatches(List<Check> checks) {
        return checks.stream()
                .filter(check -> check.status() == Status.MISMATCH)
                .toList();
    }

    void add(PlantedClaims other) {
        other.planted.forEach((reason, tally) ->
                planted.computeIfAbsent(reason, any -> new Tally()).add(tally));
        other.reworded.forEach((reason, tally) ->
                reworded.computeIfAbsent(reason, any -> new Tally()).add(tally));
        misses.addAll(other.misses);
        untouched += other.untouched;
        flagged += other.flagged;
    }

    Map<Reason, Tally> planted() {
        return planted;
    }

    Map<Reason, Tally> reworded() {
        return reworded;
    }

    List<String> misses() {
        return misses;
    }

    @Override
    public String toString() {
        return "planted: " + text(planted) + "; other words: " + text(reworded) + "; untouched: " + flagged + " of "
                + untouched + " flagged";
    }

    private static String text(Map<Reason, Tally> tallies) {
        return tallies.entrySet().stream()
                .map(entry -> entry.getKey().code() + " " + entry.getValue().found + "/" + entry.getValue().rightReason
                        + " of " + entry.getValue().planted)
                .collect(Collectors.joining(", "));
    }
}
