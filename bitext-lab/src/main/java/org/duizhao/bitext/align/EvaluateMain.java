package org.duizhao.bitext.align;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.duizhao.bitext.lexicon.Lexicon;
import org.duizhao.bitext.lexicon.LexiconReader;

/** Prints strict F1 of every development set and of our own texts. */
public final class EvaluateMain {

    private EvaluateMain() {}

    /** @param files dictionaries of a user, unpacked */
    public static void print(List<Path> files) throws IOException {
        List<Lexicon> dictionaries = new ArrayList<>();
        for (Path file : files) {
            try (Stream<String> lines = Files.lines(file)) {
                dictionaries.add(LexiconReader.read(file.toString(), lines));
            }
        }
        SentenceAligner aligner = new SentenceAligner(dictionaries, false);
        Path corpus = DevelopmentSet.corpus();
        if (corpus != null) {
            for (String name : List.of("seed", "R1", "ctk", "ntrex-tw-noise")) {
                print(DevelopmentSet.read(corpus.resolve(name)), aligner);
            }
        }
        print(MarkedText.set("genres", MarkedText.GENRES), aligner);
        print(MarkedText.set("freer", MarkedText.FREER), aligner);
        print(MarkedText.set("last", MarkedText.LAST), aligner);
    }

    /** Totals of a folder of documents, and nothing of what was missed. */
    public static void printTotals(Path folder) {
        StrictScore score = new StrictScore();
        SentenceAligner aligner = new SentenceAligner();
        DevelopmentSet.read(folder)
                .documents()
                .forEach(document -> score.add(document.gold(), aligner.align(document.zh(), document.en())));
        System.out.printf("alignment: strict F1 %.4f, precision %.4f%n", score.f1(), score.precision());
    }

    private static void print(DevelopmentSet set, SentenceAligner aligner) {
        StrictScore all = new StrictScore();
        StrictScore perturbed = new StrictScore();
        StrictScore swapped = new StrictScore();
        int[] confident = new int[3];
        StringBuilder each = new StringBuilder();
        long start = System.nanoTime();
        for (DevelopmentSet.Document document : set.documents()) {
            List<Bead> beads = aligner.align(document.zh(), document.en());
            StrictScore one = new StrictScore();
            one.add(document.gold(), beads);
            all.add(document.gold(), beads);
            count(document.gold(), beads, confident);
            add(perturbed, aligner, new PerturbedDocument(0.05, 0.15, 11).of(document));
            add(swapped, aligner, SwappedDocument.of(document, 0.1, 10, 5));
            if (set.documents().size() < 10) {
                each.append(" %s %.3f".formatted(document.name(), one.f1()));
                showMisses(document, beads);
            }
        }
        System.out.printf(
                "%-15s strict F1 %.4f  P %.4f, perturbed %.4f, swapped %.4f, confident %.3f, right of these %.4f"
                        + " (%d ms)%s%n",
                set.name(),
                all.f1(),
                all.precision(),
                perturbed.f1(),
                swapped.f1(),
                (double) confident[1] / confident[0],
                (double) confident[2] / confident[1],
                (System.nanoTime() - start) / 1_000_000,
                each);
    }

    /** With {@code -Dmisses}: the beads that are not in the gold, with their text. */
    private static void showMisses(DevelopmentSet.Document document, List<Bead> beads) {
        Set<List<List<Integer>>> gold = StrictScore.keys(document.gold());
        if (System.getProperty("misses") == null) {
            return;
        }
        for (Bead bead : beads) {
            if (!gold.contains(StrictScore.key(bead))) {
                System.out.printf("%s %.2f %s %s%n", document.name(), bead.score(), bead.zh(), bead.en());
                bead.zh().forEach(i -> System.out.println("    " + document.zh().get(i)));
                bead.en().forEach(j -> System.out.println("    " + document.en().get(j)));
            }
        }
    }

    /** Adds to the beads, those of confidence .9 and more, and those of these that are right. */
    private static void count(List<Bead> gold, List<Bead> beads, int[] counts) {
        Set<List<List<Integer>>> keys = StrictScore.keys(gold);
        for (Bead bead : beads) {
            boolean confident = bead.score() >= Bead.CONFIDENT;
            counts[0]++;
            counts[1] += confident ? 1 : 0;
            counts[2] += confident && keys.contains(StrictScore.key(bead)) ? 1 : 0;
        }
    }

    private static void add(StrictScore score, SentenceAligner aligner, DevelopmentSet.Document document) {
        score.add(document.gold(), aligner.align(document.zh(), document.en()));
    }
}
