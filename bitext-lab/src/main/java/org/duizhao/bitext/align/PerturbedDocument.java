package org.duizhao.bitext.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document as a freer translator might have left it: sentences of either side dropped, neighbours of one side joined into
 * one. Gold follows.
 */
final class PerturbedDocument {

    private static final Pattern WORD = Pattern.compile("\\b[a-z]+\\b");

    private final Random random;
    private final double drop;
    private final double join;
    private final double reword;

    PerturbedDocument(double drop, double join, long seed) {
        this(drop, join, 0, seed);
    }

    /**
     * @param drop how many sentences of each side are left out
     * @param join how many beads are joined to the next one by making one sentence of two
     * @param reword how many English words in small letters give way to others of the document
     */
    PerturbedDocument(double drop, double join, double reword, long seed) {
        random = new Random(seed);
        this.drop = drop;
        this.join = join;
        this.reword = reword;
    }

    DevelopmentSet.Document of(DevelopmentSet.Document document) {
        Copy copy = new Copy(document);
        List<Bead> gold = document.gold();
        for (int b = 0; b < gold.size(); b++) {
            boolean joined =
                    b + 1 < gold.size() && joinable(gold.get(b), gold.get(b + 1)) && random.nextDouble() < join;
            copy.add(joined ? List.of(gold.get(b), gold.get(b + 1)) : List.of(gold.get(b)), random.nextBoolean());
            b += joined ? 1 : 0;
        }
        return new DevelopmentSet.Document(
                document.name(), copy.zh, reword > 0 ? reworded(copy.en) : copy.en, copy.gold);
    }

    private List<String> reworded(List<String> sentences) {
        List<String> words = sentences.stream()
                .flatMap(sentence -> WORD.matcher(sentence).results())
                .map(MatchResult::group)
                .toList();
        return sentences.stream()
                .map(sentence -> WORD.matcher(sentence)
                        .replaceAll(found ->
                                random.nextDouble() < reword ? words.get(random.nextInt(words.size())) : found.group()))
                .toList();
    }

    private static boolean joinable(Bead first, Bead second) {
        boolean both = !first.zh().isEmpty() && !first.en().isEmpty();
        return both
                && !second.zh().isEmpty()
                && !second.en().isEmpty()
                && first.zh().size() + second.zh().size() <= 4
                && first.en().size() + second.en().size() <= 4;
    }

    private final class Copy {

        final List<String> zh = new ArrayList<>();
        final List<String> en = new ArrayList<>();
        final List<Bead> gold = new ArrayList<>();
        private final DevelopmentSet.Document document;

        Copy(DevelopmentSet.Document document) {
            this.document = document;
        }

        void add(List<Bead> beads, boolean joinChinese) {
            List<List<Integer>> zhParts = beads.stream().map(Bead::zh).toList();
            List<List<Integer>> enParts = beads.stream().map(Bead::en).toList();
            boolean one = beads.size() > 1;
            List<Integer> zhBead = put(document.zh(), zhParts, zh, one && joinChinese ? "" : null);
            List<Integer> enBead = put(document.en(), enParts, en, one && !joinChinese ? " " : null);
            if (!zhBead.isEmpty() || !enBead.isEmpty()) {
                gold.add(new Bead(zhBead, enBead, 1));
            }
        }

        /** @param glue what joins the last sentence of the first part to the first of the next; null to keep them apart */
        private List<Integer> put(
                List<String> from, List<List<Integer>> parts, List<String> to, @Nullable String glue) {
            List<Integer> bead = new ArrayList<>();
            boolean fresh = true;
            for (List<Integer> part : parts) {
                for (int index : part) {
                    if (glue != null && !fresh && index == part.get(0)) {
                        to.set(to.size() - 1, to.get(to.size() - 1) + glue + from.get(index));
                    } else if (glue != null || random.nextDouble() >= drop) {
                        bead.add(to.size());
                        to.add(from.get(index));
                    }
                    fresh = false;
                }
            }
            return bead;
        }
    }
}
