package org.duizhao.bitext.entity.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.TaggedSentence;
import org.duizhao.bitext.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Texts of other kinds that the taggers are not trained on: news with names of every origin, each sentence alone, and
 * a thousand sentences a language without a place. Floors a little below what was measured; first runs are in
 * docs/quality.md.
 */
class UnseenNamesTest {

    private static final Path TEXTS = Path.of("src/test/resources/org/duizhao/bitext/entity/pair");

    @ParameterizedTest
    @CsvSource({"ZH, 0.82", "EN, 0.80"})
    void namesInNewsStayAboveTheirFloors(Language language, double floor) throws Exception {
        List<UniversalSentence> sentences = new ArrayList<>();
        for (TaggedSentence sentence : TaggedSentence.read(TEXTS.resolve("news." + language.code() + ".txt"))) {
            boolean open = sentence.names().stream().anyMatch(name -> name.type() == null);
            if (!open) {
                sentences.add(new UniversalSentence(sentence.text(), names(sentence), 0));
            }
        }
        UniversalScore score = new UniversalScore();
        score.add(sentences, Entities.standard(), language);

        assertThat(score.f1()).as("%s %s", score, score.misses()).isGreaterThanOrEqualTo(floor);
    }

    private static List<UniversalSentence.Name> names(TaggedSentence sentence) {
        List<UniversalSentence.Name> names = new ArrayList<>();
        for (TaggedSentence.Name name : sentence.names()) {
            EntityType type = name.type();
            UniversalSentence.Kind kind = type == null ? null : UniversalSentence.Kind.of(type);
            if (kind != null) {
                names.add(new UniversalSentence.Name(name.start(), name.end(), kind));
            }
        }
        return names;
    }

    @ParameterizedTest
    @CsvSource({"ZH, 14", "EN, 4"})
    void placesInAThousandSentencesWithoutOneAreFew(Language language, int most) throws Exception {
        List<String> places = new ArrayList<>();
        List<String> sentences = Files.readAllLines(TEXTS.resolve("placeless." + language.code() + ".txt"));
        for (String sentence : sentences) {
            Entities.standard().find(sentence, language).stream()
                    .filter(mention -> mention.type() == EntityType.PLACE && !mention.nested())
                    .forEach(place -> places.add(sentence.substring(place.start(), place.end()) + " | " + sentence));
        }

        assertThat(sentences).hasSize(1000);
        assertThat(places).hasSizeLessThanOrEqualTo(most);
    }
}
