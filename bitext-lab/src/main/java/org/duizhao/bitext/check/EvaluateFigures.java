package org.duizhao.bitext.check;

/** Prints how the figures of marked passages are read and checked, with every miss. */
final class EvaluateFigures {

    private EvaluateFigures() {}

    /** @param args resources beside this class: passages-1.txt */
    public static void main(String[] args) {
        for (String resource : args) {
            FigureScore score = new FigureScore(MarkedFigures.read(resource));
            System.out.println(resource + ": " + score);
            score.misses().forEach(miss -> System.out.println("  " + miss));
        }
    }
}
