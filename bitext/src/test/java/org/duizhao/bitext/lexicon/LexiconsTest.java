package org.duizhao.bitext.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.duizhao.bitext.text.Folding;
import org.junit.jupiter.api.Test;

class LexiconsTest {

    /** What NOTICE tells of. */
    private static final Set<String> SOURCES = Set.of("duizhao");

    @Test
    void everyLineIsAWordItsGlossesTagsAndASource() throws IOException {
        for (String line : entries()) {
            String[] fields = line.split("\t", -1);
            assertThat(fields).as(line).hasSize(4);
            assertThat(fields[0]).isNotBlank().isEqualTo(Folding.fold(fields[0]).strip());
            assertThat(fields[1].split(";", -1))
                    .as(line)
                    .doesNotHaveDuplicates()
                    .allSatisfy(gloss -> assertThat(gloss).isNotBlank().isEqualTo(gloss.strip()));
            assertThat(fields[2].split(" ")).as(line).doesNotHaveDuplicates().isSorted();
            assertThat(fields[2]).as(line).matches("[a-z]+( [a-z]+)*");
            assertThat(SOURCES).as(line).contains(fields[3]);
        }
    }

    @Test
    void wordsAreSortedAndNoneStandsTwice() throws IOException {
        List<String> words = entries().stream().map(line -> line.split("\t")[0]).toList();

        assertThat(words).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(15_000);
    }

    @Test
    void everyWordOfTheFileIsInTheLexicon() throws IOException {
        assertThat(Lexicons.own().size()).isEqualTo(entries().size());
    }

    private static List<String> entries() throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Lexicons.class.getResourceAsStream(Lexicons.OWN), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
