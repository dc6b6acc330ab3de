package org.duizhao.bitext.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.duizhao.bitext.lexicon.Lexicon;
import org.duizhao.bitext.sound.ForeignNames;
import org.duizhao.bitext.sound.NameIndex;

/** The two passes over one document: a coarse one in a band through anchors, a fine one with what the first has taught. */
final class Passes {

    private static final int COARSE_WIDTH = 6;
    private static final double CONFIDENT = 0.5;
    /** The least quality of a rendering that the rough path rests on. */
    private static final float SURE = 0.5f;

    private static final float DISSIMILAR = 0.12f;
    /** What moving a passage must add to the score of the best alignment. */
    private static final double GAIN = 3;

    private static final int CROSSINGS = 2;
    /** What a bead costs, right or wrong: the F1 that is expected. */
    private static final float COST = 0.9f;
    /** What the reading for omissions adds to the score of standing alone, instead of what the document adds. */
    private static final float LEFT_OUT = 0.7f;

    final ZhSide chinese;
    Side english;
    private Structure structure;
    private final Vocabulary englishWords;
    final int englishTypes;
    Translations learned = Learner.nothing();
    private float ratio;
    private List<Lattice.Step> steps = List.of();
    private float[] posteriors = {};
    private Lattice lattice = Lattice.EMPTY;
    /** What the document has added to the scores of standing alone. */
    private float zhShift;

    private float enShift;
    /** The number in the text of each English sentence, in the order of the search. */
    private int[] enOrder;

    /** A copy to go back to. */
    private Passes(Passes other) {
        chinese = other.chinese;
        englishWords = other.englishWords;
        englishTypes = other.englishTypes;
        take(other);
    }

    private void take(Passes other) {
        enOrder = other.enOrder;
        english = other.english;
        structure = other.structure;
        steps = other.steps;
        posteriors = other.posteriors;
        lattice = other.lattice;
    }

    Passes(Lexicon own, List<Lexicon> dictionaries, List<String> zh, List<String> en, Structure structure) {
        this.structure = structure;
        EnReader reader = new EnReader();
        english = reader.read(en);
        englishWords = reader.vocabulary;
        englishTypes = englishWords.size();
        NameIndex names = new NameIndex(reader.names());
        ForeignNames sounded = new ForeignNames(reader.properNames(), type -> own.isGloss(englishWords.word(type)));
        chinese = new ZhReader(own, dictionaries, reader.vocabulary, names, sounded).read(zh);
        ratio = ratio(sum(chinese.side().length), sum(english.length));
        enOrder = IntStream.range(0, en.size()).toArray();
    }

    /** The first search, through anchors. */
    void coarse(Weights weights) {
        search(coarseLattice(weights));
    }

    private Lattice coarseLattice(Weights weights) {
        int rows = chinese.side().size;
        if (Bands.small(rows, english.size)) {
            return lattice(Band.full(rows, english.size), weights, Shape.COARSE);
        }
        Anchors anchors = new Anchors(chinese, english, englishTypes, learned);
        Band wide = Bands.through(anchors.find(), rows, english.size);
        Evidence evidence = new Evidence(chinese, english, englishTypes, learned, SURE);
        List<Lattice.Step> rough = new QuickPath(chinese, english, wide, evidence).find();
        return lattice(Bands.around(rough, rows, english.size, COARSE_WIDTH), weights, Shape.COARSE);
    }

    /** The second search, around the first path, with the lengths and words learned there. */
    void fine(Weights weights) {
        learn();
        Band band = Bands.around(lattice, posteriors, english.size);
        search(lattice(band, weights, Shape.COUNT));
    }

    /**
     * The weights with how willingly sentences stand alone in this document, as {@link LooseSentences} tell; the last search is
     * weighed by them anew.
     */
    Weights adapted(Weights weights) {
        LooseSentences loose = new LooseSentences(
                chinese.side(), english, ratio, steps, new Evidence(chinese, english, englishTypes, learned));
        zhShift = loose.shift(true);
        enShift = loose.shift(false);
        lattice.raiseAlone(zhShift, enShift);
        search(lattice);
        return weights.plus(Feature.ZH_ALONE, zhShift).plus(Feature.EN_ALONE, enShift);
    }

    /**
     * Moves English passages that stand elsewhere than their Chinese ones, and searches once more; the order of before comes
     * back if that has made nothing better.
     */
    void cross(Weights weights) {
        for (int round = 0; round < CROSSINGS && crossOnce(weights); round++) {
            // what was moved may show where more belongs
        }
    }

    private boolean crossOnce(Weights weights) {
        List<Lattice.Step> settled = settled();
        Crossings crossings = new Crossings(chinese.side().size, english.size, settled);
        List<Crossings.Passage> passages = crossings.find(new Anchors(chinese, english, englishTypes, learned));
        if (passages.isEmpty()) {
            return false;
        }
        Passes before = new Passes(this);
        int[] order = crossings.order(passages);
        int[] placeOf = new int[order.length];
        enOrder = new int[order.length];
        for (int j = 0; j < order.length; j++) {
            placeOf[order[j]] = j;
            enOrder[j] = before.enOrder[order[j]];
        }
        english = new Side(english, order);
        structure = structure.reordered(order, enOrder);
        search(lattice(Bands.through(before.steps, passages, placeOf, chinese.side().size), weights, Shape.COUNT));
        if (score() < before.score() + GAIN * passages.size()) {
            take(before);
            return false;
        }
        return true;
    }

    /** The steps of both sides that are likely enough, and similar enough, to be taken as right. */
    private List<Lattice.Step> settled() {
        Evidence evidence = new Evidence(chinese, english, englishTypes, learned);
        List<Lattice.Step> settled = new ArrayList<>();
        for (Lattice.Step step : steps) {
            if (step.isPair() && posteriors[step.edge()] > CONFIDENT && similarity(step, evidence) > DISSIMILAR) {
                settled.add(step);
            }
        }
        return settled;
    }

    private float similarity(Lattice.Step step, Evidence evidence) {
        float matched = 0;
        float all = 0;
        for (int j = step.j(); j < step.j() + step.shape().en(); j++) {
            all += english.total[j];
        }
        for (int i = step.i(); i < step.i() + step.shape().zh(); i++) {
            evidence.load(i);
            all += chinese.side().total[i];
            for (int j = step.j(); j < step.j() + step.shape().en(); j++) {
                matched += evidence.bound(j);
            }
        }
        return all == 0 ? 0 : 2 * matched / all;
    }

    private double score() {
        return lattice.score(steps);
    }

    /** Learns lengths and words from the confident beads of the last search. */
    void learn() {
        List<Lattice.Step> confident = new ArrayList<>();
        float zhLength = 0;
        float enLength = 0;
        for (Lattice.Step step : steps) {
            if (step.isPair() && posteriors[step.edge()] > CONFIDENT) {
                confident.add(step);
                zhLength += length(chinese.side(), step.i(), step.shape().zh());
                enLength += length(english, step.j(), step.shape().en());
            }
        }
        if (confident.size() > 5) {
            ratio = ratio(zhLength, enLength);
        }
        learned = Learner.from(chinese, english, englishTypes, confident);
    }

    Features features(Band band) {
        Evidence evidence = new Evidence(chinese, english, englishTypes, learned);
        return new Features(new Cells(chinese, english, band, evidence), ratio);
    }

    private Lattice lattice(Band band, Weights weights, int shapes) {
        return builder(band, weights, shapes).buildPruned();
    }

    LatticeBuilder builder(Band band, Weights weights, int shapes) {
        Evidence evidence = new Evidence(chinese, english, englishTypes, learned);
        Cells cells = new Cells(chinese, english, band, evidence);
        return new LatticeBuilder(cells, new Features(cells, ratio), weights, structure, shapes);
    }

    private void search(Lattice lattice) {
        this.lattice = lattice;
        posteriors = lattice.posteriors();
        steps = lattice.best(gains());
    }

    /**
     * What each bead adds to the strict F1 that is expected (Goodman 1996, on parsing by what is scored): a right bead of two
     * sides counts for precision and for recall, a sentence alone for precision, and every bead costs.
     */
    private float[] gains() {
        float[] zhAlone = new float[chinese.side().size];
        float[] enAlone = new float[english.size];
        sumAlone(zhAlone, enAlone);
        float[] gain = new float[posteriors.length];
        lattice.forEachEdge((edge, i, j, shape) -> {
            float right = shape.en() == 0 ? zhAlone[i] : shape.zh() == 0 ? enAlone[j] : 2 * posteriors[edge];
            gain[edge] = right - COST;
        });
        return gain;
    }

    private void sumAlone(float[] zhAlone, float[] enAlone) {
        lattice.forEachEdge((edge, i, j, shape) -> {
            if (shape.en() == 0) {
                zhAlone[i] += posteriors[edge];
            } else if (shape.zh() == 0) {
                enAlone[j] += posteriors[edge];
            }
        });
    }

    int edges() {
        return posteriors.length;
    }

    List<Lattice.Step> steps() {
        return steps;
    }

    /** The beads of the last search. */
    List<Bead> beads(boolean explained) {
        List<Double> probabilities = probabilities();
        float[] zhUnsaid = new float[chinese.side().size];
        float[] enUnsaid = new float[english.size];
        sumUnsaid(zhUnsaid, enUnsaid);
        Explainer explainer = new Explainer(chinese, english, englishWords, learned);
        List<Bead> beads = new ArrayList<>();
        for (int s = 0; s < steps.size(); s++) {
            Lattice.Step step = steps.get(s);
            beads.add(new Bead(
                    SentenceAligner.range(step.i(), step.shape().zh()),
                    Arrays.stream(enOrder, step.j(), step.j() + step.shape().en())
                            .boxed()
                            .toList(),
                    Calibration.of(probabilities.get(s)),
                    explained ? explainer.why(step) : List.of(),
                    unsaid(step, zhUnsaid, enUnsaid)));
        }
        return beads;
    }

    /**
     * How likely each sentence has no counterpart: the same alignments, but weighed for what a reader calls left out. A bead joins what a
     * translator added to its neighbour, as hand-made alignments do; here it counts as added.
     */
    private void sumUnsaid(float[] zhUnsaid, float[] enUnsaid) {
        float[] aligned = posteriors;
        lattice.raiseAlone(LEFT_OUT - zhShift, LEFT_OUT - enShift);
        posteriors = lattice.posteriors();
        sumAlone(zhUnsaid, enUnsaid);
        lattice.raiseAlone(zhShift - LEFT_OUT, enShift - LEFT_OUT);
        posteriors = aligned;
    }

    private static List<Double> unsaid(Lattice.Step step, float[] zhUnsaid, float[] enUnsaid) {
        List<Double> unsaid = new ArrayList<>();
        for (int i = step.i(); i < step.i() + step.shape().zh(); i++) {
            unsaid.add(Math.min(1.0, zhUnsaid[i]));
        }
        for (int j = step.j(); j < step.j() + step.shape().en(); j++) {
            unsaid.add(Math.min(1.0, enUnsaid[j]));
        }
        return unsaid;
    }

    /** How likely each step is. A sentence may stand alone at several places of the grid; their probabilities add up. */
    List<Double> probabilities() {
        float[] zhAlone = new float[chinese.side().size];
        float[] enAlone = new float[english.size];
        sumAlone(zhAlone, enAlone);
        return steps.stream().map(step -> probability(step, zhAlone, enAlone)).toList();
    }

    private double probability(Lattice.Step step, float[] zhAlone, float[] enAlone) {
        float sum = step.shape().en() == 0
                ? zhAlone[step.i()]
                : step.shape().zh() == 0 ? enAlone[step.j()] : posteriors[step.edge()];
        return Math.min(1, sum);
    }

    private static float ratio(float zhLength, float enLength) {
        return Math.max(1.5f, Math.min(5f, (enLength + 30) / (zhLength + 10)));
    }

    private static float length(Side side, int from, int count) {
        float sum = 0;
        for (int s = from; s < from + count; s++) {
            sum += side.length[s];
        }
        return sum;
    }

    private static float sum(int[] values) {
        float sum = 0;
        for (int value : values) {
            sum += value;
        }
        return sum;
    }
}
