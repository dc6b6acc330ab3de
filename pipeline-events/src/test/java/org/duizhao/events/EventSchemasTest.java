package org.duizhao.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schemas in {@code docs/schemas} are what the records say. After an additive change, write them anew:
 * {@code mvn -pl pipeline-events test -Dtest=EventSchemasTest -Dduizhao.schemas.write=true}
 */
class EventSchemasTest {

    static Stream<String> goldenNames() {
        return GoldenEvents.all().keySet().stream();
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaInTheDocumentationIsTheOneOfTheRecord(EventType type) throws IOException {
        Path file = ProjectFiles.docs().resolve("schemas").resolve(EventSchemas.fileName(type));
        String schema = EventSchemas.json(type);
        if (Boolean.getBoolean("duizhao.schemas.write")) {
            Files.writeString(file, schema);
        }

        assertThat(file).content().isEqualTo(schema);
    }

    @Test
    void thereIsNoSchemaWithoutAType() throws IOException {
        try (Stream<Path> files = Files.list(ProjectFiles.docs().resolve("schemas"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(EventType.values())
                            .map(EventSchemas::fileName)
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("goldenNames")
    void everyGoldenFileIsValid(String name) throws IOException {
        String golden = Files.readString(ProjectFiles.golden().resolve(name + ".json"));

        assertThat(schema(name).validate(golden, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("goldenNames")
    void anEventWithoutItsDocumentIdIsInvalid(String name) throws IOException {
        String golden = Files.readString(ProjectFiles.golden().resolve(name + ".json"));

        assertThat(schema(name).validate(golden.replace("\"documentId\"", "\"id\""), InputFormat.JSON))
                .singleElement()
                .asString()
                .contains("documentId");
    }

    @ParameterizedTest
    @MethodSource("goldenNames")
    void anEventWithAFieldOfALaterVersionIsValid(String name) throws IOException {
        String golden = Files.readString(ProjectFiles.golden().resolve(name + ".json"));

        assertThat(schema(name).validate(golden.replaceFirst("\\{", "{\"later\":[1],"), InputFormat.JSON))
                .isEmpty();
    }

    private static Schema schema(String goldenName) throws IOException {
        EventType type = EventType.of(GoldenEvents.all().get(goldenName));
        Path file = ProjectFiles.docs().resolve("schemas").resolve(EventSchemas.fileName(type));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(file), InputFormat.JSON);
    }
}
