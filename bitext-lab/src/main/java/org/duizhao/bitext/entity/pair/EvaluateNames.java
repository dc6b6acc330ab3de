package org.duizhao.bitext.entity.pair;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.tag.Tagger;
import org.duizhao.bitext.entity.tag.Training;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** Prints how the taggers do on texts that they have not seen: Universal NER, and each of our marked documents left out in turn. */
public final class EvaluateNames {

    private static final int FOLDS = 5;

    private EvaluateNames() {}

    /** @param universal a folder of Universal NER files; null if there is none */
    public static void print(@Nullable Path universal) throws IOException {
        for (Language language : Language.values()) {
            if (universal != null) {
                List<UniversalSentence> sentences = UniversalSentence.all(universal, language);
                print(language, "grammar alone", sentences, Entities.with(null, null));
                print(language, "own text", sentences, Entities.standard());
                folds(language, sentences);
            }
        }
        leftOut();
    }

    private static void print(Language language, String what, List<UniversalSentence> sentences, Entities entities) {
        UniversalScore score = new UniversalScore();
        score.add(sentences, entities, language);
        System.out.println(
                language.code() + ", " + what + ": " + score + "; " + falsePlaces(sentences, entities, language));
    }

    /** How many places are found where nothing is marked. */
    private static String falsePlaces(List<UniversalSentence> sentences, Entities entities, Language language) {
        List<UniversalSentence> without = sentences.stream()
                .filter(sentence -> sentence.names().isEmpty())
                .toList();
        long places = without.stream()
                .flatMap(sentence -> entities.find(sentence.text(), language).stream())
                .filter(mention -> mention.type() == EntityType.PLACE && !mention.nested())
                .count();
        return "%d places in %d sentences without names".formatted(places, without.size());
    }

    /** Each fifth of the documents, by a tagger that has seen the rest. */
    private static void folds(Language language, List<UniversalSentence> sentences) throws IOException {
        int documents = UniversalSentence.documents(sentences);
        UniversalScore score = new UniversalScore();
        for (int fold = 0; fold < FOLDS; fold++) {
            int rest = fold;
            Set<Integer> without = IntStream.range(0, documents)
                    .filter(document -> document % FOLDS == rest)
                    .boxed()
                    .collect(Collectors.toSet());
            NameExamples examples =
                    TrainNames.own(language).with(TrainNames.marked()).with(sentences, without);
            Entities entities = entities(language, Training.tagger(TrainNames.fit(examples.examples(), true)));
            score.add(
                    sentences.stream()
                            .filter(sentence -> without.contains(sentence.document()))
                            .toList(),
                    entities,
                    language);
        }
        System.out.println(language.code() + ", five folds: " + score);
    }

    private static Entities entities(Language language, Tagger tagger) {
        return Entities.with(language == Language.ZH ? tagger : null, language == Language.EN ? tagger : null);
    }

    /** Our marked documents, each fifth of them by taggers that have seen the rest. */
    private static void leftOut() throws IOException {
        EntityScore linked = new EntityScore();
        EntityScore alone = new EntityScore();
        List<MarkedDocument> marked = TrainNames.marked();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<MarkedDocument> judged = new ArrayList<>();
            List<MarkedDocument> others = new ArrayList<>();
            for (int i = 0; i < marked.size(); i++) {
                (i % FOLDS == fold ? judged : others).add(marked.get(i));
            }
            Entities entities = Entities.with(tagger(Language.ZH, others), tagger(Language.EN, others));
            judged.forEach(document -> linked.add(document, entities));
            judged.forEach(document -> alone.add(document.apart(), entities));
        }
        System.out.println("marked documents, five folds: " + linked);
        System.out.println("marked documents, five folds, each language alone: " + alone);
    }

    private static Tagger tagger(Language language, List<MarkedDocument> marked) throws IOException {
        return Training.tagger(
                TrainNames.fit(TrainNames.own(language).with(marked).examples(), false));
    }
}
