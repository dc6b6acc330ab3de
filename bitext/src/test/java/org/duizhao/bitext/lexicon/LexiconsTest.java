package org.duizhao.bitext.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LexiconsTest {

    @Test
    void everyLineIsAWordATabAndGlosses() throws IOException {
        for (String theme : Lexicons.THEMES) {
            for (String line : entries(theme)) {
                String[] fields = line.split("\t", -1);
                assertThat(fields).as("%s: %s", theme, line).hasSize(2);
                assertThat(fields[0]).as(theme).isEqualTo(fields[0].strip()).isNotEmpty();
                assertThat(fields[1].split(";", -1))
                        .as("%s: %s", theme, line)
                        .allSatisfy(gloss -> assertThat(gloss).isNotBlank().isEqualTo(gloss.strip()));
            }
        }
    }

    @Test
    void noThemeHoldsAWordTwice() throws IOException {
        for (String theme : Lexicons.THEMES) {
            Set<String> words = new HashSet<>();
            assertThat(entries(theme).stream().map(line -> line.split("\t")[0]).filter(word -> !words.add(word)))
                    .as(theme)
                    .isEmpty();
        }
    }

    @Test
    void noEntryOfTheNewerThemesSaysOnlyWhatAnEarlierThemeSaid() throws IOException {
        Map<String, Set<String>> known = new HashMap<>();
        List<String> newer = Lexicons.THEMES.subList(Lexicons.THEMES.indexOf("verbs"), Lexicons.THEMES.size());
        for (String theme : Lexicons.THEMES) {
            for (String line : entries(theme)) {
                String[] fields = line.split("\t");
                boolean added = known.computeIfAbsent(fields[0], word -> new HashSet<>())
                        .addAll(List.of(fields[1].split(";")));
                assertThat(added || !newer.contains(theme))
                        .as("%s: %s", theme, line)
                        .isTrue();
            }
        }
    }

    private static List<String> entries(String theme) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Lexicons.class.getResourceAsStream(theme + ".tsv"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
