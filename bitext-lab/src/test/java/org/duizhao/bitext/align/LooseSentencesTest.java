package org.duizhao.bitext.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LooseSentencesTest {

    private static final List<DevelopmentSet.Document> TEXTS = Stream.of(MarkedText.GENRES, MarkedText.FREER)
            .flatMap(List::stream)
            .map(MarkedText::read)
            .toList();

    @ParameterizedTest
    @EnumSource(
            value = Feature.class,
            names = {"ZH_ALONE", "EN_ALONE"})
    void whereSentencesWereTakenIntoTheirNeighboursFewerAreLetStandAloneThanWhereSomeWereLeftOut(Feature alone) {
        double omissions = meanShift(alone, new PerturbedDocument(0.1, 0, 0.3, 3));
        double joins = meanShift(alone, new PerturbedDocument(0, 0.3, 0.3, 3));

        assertThat(joins).isLessThan(omissions - 0.3);
    }

    @ParameterizedTest
    @EnumSource(
            value = Feature.class,
            names = {"ZH_ALONE", "EN_ALONE"})
    void aDocumentOfAFewSentencesIsTakenAsUsual(Feature alone) {
        Passes passes =
                new SentenceAligner().passes(List.of("教育改革取得进展。"), List.of("Progress was made in education reform."));

        assertThat(shift(alone, passes)).isBetween(-1.0, -0.8);
    }

    private static double meanShift(Feature alone, PerturbedDocument perturbed) {
        return TEXTS.stream()
                .map(perturbed::of)
                .mapToDouble(text -> shift(alone, new SentenceAligner().passes(text.zh(), text.en())))
                .average()
                .orElseThrow();
    }

    private static double shift(Feature alone, Passes passes) {
        passes.coarse(Weights.COARSE);
        passes.fine(Weights.FINE);
        return passes.adapted(Weights.FINE).values()[alone.ordinal()]
                - Weights.FINE.values()[alone.ordinal()];
    }
}
