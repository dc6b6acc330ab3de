package org.duizhao.bitext.figure.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duizhao.bitext.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds the figures of its own examples, and each figure of the sample report has a rule that is told of. */
class FigureRulesTest {

    private static final Pattern METHOD = Pattern.compile("^    (?! )(?:[\\w@]+ )*[\\w<>., ?]+ (\\w+)\\((?!.*;$)");
    private static final Pattern MAKES = Pattern.compile("new Draft\\(|Draft\\.(?:of|percent|times)\\(");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    static List<FigureRule> rules() {
        return FigureRule.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleFindsTheFiguresOfItsExamples(FigureRule rule) {
        assertThat(rule.examples()).isNotEmpty();
        for (String example : rule.examples()) {
            int start = example.indexOf('⟦');
            int end = example.indexOf('⟧') - 1;
            String text = example.replaceAll("[⟦⟧]", "");

            assertThat(Figures.explain(text, language(rule.id())))
                    .as("%s: %s", rule.id(), example)
                    .anySatisfy(found -> {
                        assertThat(found.figure().start()).isEqualTo(start);
                        assertThat(found.figure().end()).isEqualTo(end);
                        assertThat(found.rule()).isEqualTo(rule.id());
                    });
        }
    }

    @Test
    void rulesAreSortedAndToldOnce() {
        assertThat(rules().stream().map(FigureRule::id)).isSorted().doesNotHaveDuplicates();
    }

    /** With the examples above: nothing makes figures that no text shows to be needed. */
    @Test
    void everyMethodThatMakesAFigureIsARuleThatIsToldOf() throws IOException {
        Set<String> makers = new TreeSet<>();
        for (String room : List.of("zh", "en")) {
            try (Stream<Path> readers = Files.list(
                    Path.of("src/main/java/org/duizhao/bitext/figure").resolve(room))) {
                for (Path reader : readers.filter(file -> !file.endsWith("package-info.java"))
                        .toList()) {
                    makers.addAll(makers(reader));
                }
            }
        }

        assertThat(makers)
                .containsExactlyElementsOf(rules().stream().map(FigureRule::id).toList());
    }

    /** The methods of a file, formatted as all are, that make a draft, as rules are named. */
    private static Set<String> makers(Path reader) throws IOException {
        Set<String> makers = new TreeSet<>();
        String type = reader.getFileName().toString().replace(".java", "");
        String method = "";
        for (String line : Files.readAllLines(reader)) {
            Matcher head = METHOD.matcher(line);
            if (head.find()) {
                method = head.group(1);
            }
            if (MAKES.matcher(line).find()) {
                makers.add(words(type) + "." + words(method));
            }
        }
        return makers;
    }

    private static String words(String name) {
        return HUMP.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    @Test
    void everyFigureOfTheSampleReportHasARuleThatIsToldOf() throws IOException {
        Set<String> fired = new TreeSet<>();
        for (Language language : Language.values()) {
            for (String line : Files.readAllLines(Path.of("../samples/report." + language.code() + ".txt"))) {
                Figures.explain(line, language).forEach(found -> fired.add(found.rule()));
            }
        }
        Collection<String> known =
                new HashSet<>(rules().stream().map(FigureRule::id).toList());

        assertThat(fired).hasSizeGreaterThan(20).allMatch(known::contains);
    }

    @Test
    void explainingChangesNothing() {
        for (String text : new String[] {"全市生产总值17936.4亿元，增长5.6%。", "占三分之一，居全省第1位。"}) {
            assertThat(Figures.explain(text, Language.ZH).stream().map(ExplainedFigure::figure))
                    .containsExactlyElementsOf(Figures.find(text, Language.ZH));
        }
    }

    private static Language language(String rule) {
        return Stream.of(Language.values())
                .filter(language -> rule.startsWith(language.code()))
                .findFirst()
                .orElseThrow();
    }
}
