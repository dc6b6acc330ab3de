package org.duizhao.ingest.extract.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The spaces between words, by the white between letters: the network, which learned Chinese, leaves most of them out. In
 * a line there are narrow gaps, between letters, and wide ones, between words; each line shows how wide its own are.
 */
final class WordGaps {

    /** A column of pixels with ink is darker than the paper by this share of the darkest one's difference. */
    private static final double INK = 0.3;
    /** Of a line's height: narrower is never a space, wider between Latin letters always one. */
    private static final double NARROWEST = 0.09;

    private static final double WIDEST = 0.24;
    /** The same where too few letters stand together to tell: figures in Chinese, whose points stand in wide cells. */
    private static final double WITHOUT_WORDS = 0.4;

    private static final int FEWEST_PAIRS = 6;
    /** A wide gap is that many times a narrow one. */
    private static final double CONTRAST = 1.8;

    private static final String SPACE = " ";
    private static final Set<String> CLOSING = Set.of(".", ",", ";", ":", "!", "?", ")", "]", "%");

    private final boolean[] ink;

    private WordGaps(boolean[] ink) {
        this.ink = ink;
    }

    /** @param darkest of each column of the line, from -1 (black) to 1 (white) */
    static WordGaps of(float[] darkest) {
        float black = 1;
        for (float value : darkest) {
            black = Math.min(black, value);
        }
        boolean[] ink = new boolean[darkest.length];
        for (int x = 0; x < ink.length; x++) {
            ink[x] = darkest[x] < 1 - INK * (1 - black);
        }
        return new WordGaps(ink);
    }

    /**
     * The same characters with a space wherever the line shows one.
     *
     * @param read from left to right
     * @param scale turns their places into columns
     */
    List<ReadCharacter> spaced(List<ReadCharacter> read, double scale) {
        List<ReadCharacter> letters = read.stream()
                .filter(character -> !character.text().equals(SPACE))
                .toList();
        double[] gaps = new double[Math.max(0, letters.size() - 1)];
        List<Double> ofWords = new ArrayList<>();
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = gap(letters.get(i), letters.get(i + 1), scale);
            if (isLatin(letters.get(i)) && isLatin(letters.get(i + 1))) {
                ofWords.add(gaps[i]);
            }
        }
        double space = space(ofWords);
        List<ReadCharacter> spaced = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            if (i > 0
                    && gaps[i - 1] >= space
                    && !CLOSING.contains(letters.get(i).text())) {
                spaced.add(between(letters.get(i - 1), letters.get(i)));
            }
            spaced.add(letters.get(i));
        }
        return spaced;
    }

    private static ReadCharacter between(ReadCharacter left, ReadCharacter right) {
        return new ReadCharacter(
                SPACE, (left.middle() + right.middle()) / 2, Math.min(left.confidence(), right.confidence()));
    }

    /** The widest white between two letters, in columns; -1 beside a wide character, which brings its own. */
    private double gap(ReadCharacter left, ReadCharacter right, double scale) {
        if (ReadLine.isWide(left) || ReadLine.isWide(right)) {
            return -1;
        }
        int widest = 0;
        int white = 0;
        int end = (int) Math.min(ink.length, Math.round(right.middle() * scale));
        for (int x = (int) Math.round(left.middle() * scale); x < end; x++) {
            white = ink[x] ? 0 : white + 1;
            widest = Math.max(widest, white);
        }
        return widest;
    }

    private static boolean isLatin(ReadCharacter character) {
        int first = character.text().codePointAt(0);
        return Character.isLetter(first) && Character.UnicodeScript.of(first) == Character.UnicodeScript.LATIN;
    }

    /**
     * From which width on a gap is a space: the middle between the two means that part the gaps between letters best.
     */
    private static double space(List<Double> ofWords) {
        double[] gaps =
                ofWords.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (gaps.length < FEWEST_PAIRS) {
            return WITHOUT_WORDS * LineReader.HEIGHT;
        }
        double narrowest = NARROWEST * LineReader.HEIGHT;
        double widest = WIDEST * LineReader.HEIGHT;
        int split = bestSplit(gaps);
        double narrow = mean(gaps, 0, split);
        double wide = mean(gaps, split, gaps.length);
        if (wide < CONTRAST * narrow + 1) {
            return narrow > narrowest ? Double.MAX_VALUE : widest;
        }
        return Math.max(narrowest, Math.min(widest, (narrow + wide) / 2));
    }

    /** Where the squares of the distances to the two means are least. */
    private static int bestSplit(double[] gaps) {
        int best = 1;
        double least = Double.MAX_VALUE;
        for (int split = 1; split < gaps.length; split++) {
            double squares = squares(gaps, 0, split) + squares(gaps, split, gaps.length);
            if (squares < least) {
                least = squares;
                best = split;
            }
        }
        return best;
    }

    private static double squares(double[] gaps, int from, int to) {
        double mean = mean(gaps, from, to);
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (gaps[i] - mean) * (gaps[i] - mean);
        }
        return sum;
    }

    private static double mean(double[] gaps, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += gaps[i];
        }
        return sum / (to - from);
    }
}
