package org.duizhao.index.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The interface says everything in both languages. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern BUNDLES = Pattern.compile("(?m)^ +basename: *(.+)$");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*)[}(]");

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameMessages(String bundle) throws IOException {
        assertThat(load(bundle + "_zh").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(load(bundle).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesFillInTheSameValues(String bundle) throws IOException {
        Properties english = load(bundle);
        Properties chinese = load(bundle + "_zh");
        for (String key : english.stringPropertyNames()) {
            assertThat(values(chinese.getProperty(key))).as(key).isEqualTo(values(english.getProperty(key)));
        }
    }

    @Test
    void everyMessageThatAPageNamesExists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String bundle : bundles()) {
            known.addAll(load(bundle).stringPropertyNames());
        }
        Set<String> named = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(RESOURCES.resolve("templates"))) {
            for (Path template :
                    templates.filter(path -> path.toString().endsWith(".html")).toList()) {
                Matcher key = KEY.matcher(Files.readString(template));
                while (key.find()) {
                    named.add(key.group(1));
                }
            }
        }
        assertThat(named).hasSizeGreaterThan(50);
        assertThat(known).containsAll(named);
    }

    static List<String> bundles() throws IOException {
        Matcher basename = BUNDLES.matcher(Files.readString(RESOURCES.resolve("application.yml")));
        assertThat(basename.find()).isTrue();
        return Arrays.stream(basename.group(1).split(","))
                .map(String::strip)
                .map(name -> name.replace('.', '/'))
                .toList();
    }

    private static List<String> values(String message) {
        List<String> values = new ArrayList<>();
        Matcher value = Pattern.compile("\\{(\\d)").matcher(message);
        while (value.find()) {
            values.add(value.group(1));
        }
        return values.stream().distinct().sorted().toList();
    }

    private static Properties load(String bundle) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = MessagesTest.class.getResourceAsStream("/" + bundle + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
