package org.duizhao.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code docs/configuration.md} lists the properties of all services with the defaults that the code has. */
class ConfigurationDocumentationTest {

    private static final Pattern ROW = Pattern.compile("^\\| `(duizhao\\.[a-z.-]+)` \\| (?:`([^`]*)`|(–)) \\| .+ \\|$");

    @Test
    void everyPropertyIsDocumentedWithItsDefaultAndNoOther() throws IOException {
        assertThat(documented()).isEqualTo(declared());
    }

    private static Map<String, String> declared() throws IOException {
        Map<String, String> properties = new TreeMap<>();
        for (URL metadata : Collections.list(ConfigurationDocumentationTest.class
                .getClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream in = metadata.openStream()) {
                for (JsonNode property : JsonMapper.shared().readTree(in).path("properties")) {
                    String name = property.path("name").asString();
                    if (name.startsWith("duizhao.")) {
                        properties.put(name, value(property.path("defaultValue")));
                    }
                }
            }
        }
        assertThat(properties).hasSizeGreaterThan(40);
        return properties;
    }

    /** A list is either an array or one text in brackets. */
    private static String value(JsonNode value) {
        if (value.isArray()) {
            return String.join(",", value.valueStream().map(JsonNode::asString).toList());
        }
        String text = value.asString("");
        return text.startsWith("[") ? text.substring(1, text.length() - 1).replace(", ", ",") : text;
    }

    private static Map<String, String> documented() throws IOException {
        Map<String, String> properties = new TreeMap<>();
        for (String line : Files.readAllLines(root().resolve("docs/configuration.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                properties.put(row.group(1), row.group(2) == null ? "" : row.group(2));
            }
        }
        return properties;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/configuration.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
