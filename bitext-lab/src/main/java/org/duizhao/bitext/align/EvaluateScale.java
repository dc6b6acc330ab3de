package org.duizhao.bitext.align;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Prints strict F1 of the same beads in documents of other lengths; see docs/quality.md. The development sets are joined
 * again and again, each time perturbed otherwise, to one stream of beads, which is cut into documents.
 */
public final class EvaluateScale {

    private static final int BEADS = 30_000;

    private EvaluateScale() {}

    /** Needs the development sets; says so where they are absent. */
    public static void print() {
        if (DevelopmentSet.corpus() == null) {
            System.out.println("scale: not measured, shared/corpus is absent (expected: beside the project)");
            return;
        }
        UnaryOperator<String> noFigures = line -> line.replaceAll("[0-9０-９][0-9０-９.,]*|[一二三四五六七八九十百千万亿〇零○]{2,}", "");
        UnaryOperator<String> noNames = line -> line.replaceAll("(?<=[a-z,;] )[A-Z][A-Za-z'-]*", "them");
        print("as they are", UnaryOperator.identity(), 0);
        print("no figures", noFigures, 0);
        print("no figures, no names", line -> noNames.apply(noFigures.apply(line)), 0);
        print("the same, half the other words reworded", line -> noNames.apply(noFigures.apply(line)), 0.5);
    }

    private static void print(String name, UnaryOperator<String> mask, double reword) {
        DevelopmentSet.Document stream = stream(mask, reword);
        StringBuilder line = new StringBuilder(name);
        for (int length : new int[] {300, 1_000, 5_000, BEADS}) {
            StrictScore score = new StrictScore();
            for (DevelopmentSet.Document document : pieces(stream, length)) {
                score.add(document.gold(), new SentenceAligner().align(document.zh(), document.en()));
            }
            line.append(String.format("  %d: %.4f", length, score.f1()));
        }
        System.out.println(line);
    }

    private static DevelopmentSet.Document stream(UnaryOperator<String> mask, double reword) {
        List<DevelopmentSet.Document> documents = DevelopmentSet.toTrainOn(List.of()).stream()
                .flatMap(set -> set.documents().stream())
                .toList();
        Joined joined = new Joined();
        for (int round = 0; joined.gold.size() < BEADS; round++) {
            for (DevelopmentSet.Document document : documents) {
                DevelopmentSet.Document masked = new DevelopmentSet.Document(
                        document.name(),
                        document.zh().stream().map(mask).toList(),
                        document.en().stream().map(mask).toList(),
                        document.gold());
                joined.add(new PerturbedDocument(0.05, 0.15, reword, round).of(masked), 0, Integer.MAX_VALUE);
            }
        }
        return joined.document();
    }

    private static List<DevelopmentSet.Document> pieces(DevelopmentSet.Document stream, int length) {
        List<DevelopmentSet.Document> pieces = new ArrayList<>();
        for (int from = 0; from + length <= BEADS; from += length) {
            Joined piece = new Joined();
            piece.add(stream, from, from + length);
            pieces.add(piece.document());
        }
        return pieces;
    }

    /** Collects beads with their sentences. */
    private static final class Joined {

        final List<String> zh = new ArrayList<>();
        final List<String> en = new ArrayList<>();
        final List<Bead> gold = new ArrayList<>();

        void add(DevelopmentSet.Document document, int from, int to) {
            for (Bead bead :
                    document.gold().subList(from, Math.min(to, document.gold().size()))) {
                gold.add(new Bead(add(bead.zh(), document.zh(), zh), add(bead.en(), document.en(), en), 1));
            }
        }

        private static List<Integer> add(List<Integer> indexes, List<String> from, List<String> to) {
            List<Integer> added = new ArrayList<>();
            for (int index : indexes) {
                added.add(to.size());
                to.add(from.get(index));
            }
            return added;
        }

        DevelopmentSet.Document document() {
            return new DevelopmentSet.Document("joined", zh, en, gold);
        }
    }
}
