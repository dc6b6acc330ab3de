package org.duizhao.index.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.unit.Units;
import org.junit.jupiter.api.Test;

class QuestionMessagesTest {

    private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]");

    private final Properties english = load("questions.properties");
    private final Properties chinese = load("questions_zh.properties");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    @Test
    void everyMessageOfThePagesExists() throws IOException {
        Set<String> known = new TreeSet<>(english.stringPropertyNames());
        known.addAll(load("messages.properties").stringPropertyNames());
        for (String page : new String[] {"search", "figures", "terms", "questions"}) {
            Matcher used = KEY.matcher(Files.readString(Path.of("src/main/resources/templates", page + ".html")));
            while (used.find()) {
                assertThat(known).contains(used.group(1));
            }
        }
    }

    @Test
    void everyKindOfNameHasAName() {
        for (EntityType type : EntityType.values()) {
            String key = "entityType." + type.name().toLowerCase(Locale.ROOT);
            assertThat(english.containsKey(key) || load("messages.properties").containsKey(key))
                    .as(key)
                    .isTrue();
        }
    }

    @Test
    void everyUnitHasANameInBothLanguages() {
        for (String bundle : new String[] {"units.properties", "units_zh.properties"}) {
            assertThat(load(bundle).stringPropertyNames())
                    .as(bundle)
                    .containsExactlyInAnyOrderElementsOf(Units.all().stream()
                            .map(unit -> "unit." + unit.code())
                            .toList());
        }
    }

    @Test
    void numbersOfThingsReadRight() {
        MessageFormat found = new MessageFormat(english.getProperty("search.found"), Locale.ENGLISH);

        assertThat(found.format(new Object[] {0})).isEqualTo("0 records");
        assertThat(found.format(new Object[] {1})).isEqualTo("1 record");
        assertThat(found.format(new Object[] {1234})).isEqualTo("1,234 records");
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(QuestionMessagesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
        return properties;
    }
}
