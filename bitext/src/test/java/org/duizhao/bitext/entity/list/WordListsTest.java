package org.duizhao.bitext.entity.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.duizhao.bitext.entity.EntityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of the lists of known names: who adds a name finds its place by it. */
class WordListsTest {

    /** What NOTICE tells of. */
    private static final Set<String> SOURCES = Set.of("duizhao");

    @ParameterizedTest
    @CsvSource({"names.tsv, 5", "places.tsv, 7"})
    void listsAreSortedAndEachRowSaysItsSource(String list, int fields) {
        List<String[]> rows = WordLists.rows(list, fields);

        assertThat(rows.stream().map(row -> String.join("\t", row))).isSorted();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row).hasSize(fields);
            assertThat(SOURCES).as(row[0]).contains(row[fields - 1]);
            assertThat(row[fields - 2]).as(row[0]).matches("|[2-9]");
        });
    }

    @Test
    void noNameStandsTwice() {
        assertThat(WordLists.rows("names.tsv", 5).stream().flatMap(row -> WordLists.alternatives(row[0]).stream()))
                .doesNotHaveDuplicates();
        assertThat(WordLists.rows("places.tsv", 7).stream().map(row -> row[0] + "\t" + row[1]))
                .doesNotHaveDuplicates();
    }

    @Test
    void noNameOfOneTypeHasTheEnglishOfAnotherAsItsOwn() {
        assertThat(WordLists.rows("names.tsv", 5).stream()
                        .filter(row -> !row[1].isEmpty())
                        .map(row -> row[1] + "\t" + row[2]))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyNameHasAKnownType() {
        assertThat(WordLists.rows("names.tsv", 5).stream().map(row -> EntityType.of(row[2])))
                .isNotEmpty();
    }

    @Test
    void wordsThatNamesAreMadeOfStandOnce() {
        for (String list : new String[] {"heads.tsv", "words.tsv"}) {
            assertThat(WordLists.rows(list, 3).stream().map(row -> row[0]))
                    .as(list)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aHeadIsNoNameOfOneBody() {
        Set<String> heads = Set.copyOf(
                WordLists.rows("heads.tsv", 3).stream().map(row -> row[0]).toList());
        Stream<String> hospitals = WordLists.rows("names.tsv", 5).stream()
                .flatMap(row -> WordLists.alternatives(row[0]).stream())
                .filter(name -> name.endsWith("医院") || name.endsWith("大学"));

        assertThat(hospitals).noneMatch(heads::contains);
    }
}
