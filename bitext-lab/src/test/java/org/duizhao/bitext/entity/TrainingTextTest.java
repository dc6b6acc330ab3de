package org.duizhao.bitext.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.bitext.entity.TaggedSentence.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The training text has the form that its README tells. */
class TrainingTextTest {

    private static final Path TRAINING = Path.of("src/main/resources/org/duizhao/bitext/entity/training");

    static List<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(TRAINING)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void marksBecomeOffsetsInTheTextWithoutThem() {
        TaggedSentence sentence = TaggedSentence.of("[[澄州市|place]市长|title][欧阳远|person]去[外地|?]了。");
        assertThat(sentence.text()).isEqualTo("澄州市市长欧阳远去外地了。");
        assertThat(sentence.names())
                .containsExactly(
                        new Name(0, 3, EntityType.PLACE),
                        new Name(0, 5, EntityType.TITLE),
                        new Name(5, 8, EntityType.PERSON),
                        new Name(9, 11, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[澄州|place", "澄州|place]", "澄州]", "[|place]", "[澄州|town]", "[澄州|", "[[澄州|place]"})
    void marksThatDoNotMatchAreRefused(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> TaggedSentence.of(line));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileSaysItsLanguageAndSourceAndEveryLineIsRead(Path file) throws Exception {
        assertThat(Files.readAllLines(file))
                .contains("# source: own")
                .anyMatch(line -> line.matches("# language: (zh|en)"));
        assertThat(TaggedSentence.read(file))
                .hasSizeGreaterThan(30)
                .allSatisfy(sentence -> assertThat(sentence.text()).isNotBlank().doesNotStartWith(" "));
    }

    @Test
    void noSentenceStandsTwice() throws Exception {
        assertThat(sentences().map(TaggedSentence::text).toList()).doesNotHaveDuplicates();
    }

    @Test
    void everyTypeHasExamplesAndFilesOfNoNamesHaveNone() throws Exception {
        Set<EntityType> types = sentences()
                .flatMap(sentence -> sentence.names().stream())
                .map(Name::type)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        assertThat(types).isEqualTo(EnumSet.allOf(EntityType.class));
        for (Path file : files()) {
            if (file.getFileName().toString().startsWith("none")) {
                assertThat(TaggedSentence.read(file))
                        .allMatch(sentence -> sentence.names().isEmpty());
            }
        }
    }

    private static Stream<TaggedSentence> sentences() throws Exception {
        Stream.Builder<TaggedSentence> all = Stream.builder();
        for (Path file : files()) {
            TaggedSentence.read(file).forEach(all);
        }
        return all.build();
    }
}
