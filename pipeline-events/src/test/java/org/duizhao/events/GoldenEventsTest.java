package org.duizhao.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is on the wire stays readable: each golden file is read to the event it was made from, and the event is written
 * as the file has it. The files are only ever added.
 */
class GoldenEventsTest {

    private static final JsonMapper TREE = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Components that are maps: a key more is no unknown field there. */
    private static final Set<String> MAPS = Set.of("metadata", "counts", "checks");

    static Stream<String> names() {
        return GoldenEvents.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void anEventIsWrittenAsItsGoldenFile(String name) throws IOException {
        byte[] written = EventCodec.value(GoldenEvents.all().get(name));

        assertThat(TREE.readTree(written)).isEqualTo(TREE.readTree(golden(name)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aGoldenFileIsReadAsItsEvent(String name) throws IOException {
        PipelineEvent event = GoldenEvents.all().get(name);

        assertThat(EventCodec.read(EventType.of(event).wireName(), golden(name)))
                .isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("names")
    void unknownFieldsAreIgnoredAtEveryLevel(String name) throws IOException {
        PipelineEvent event = GoldenEvents.all().get(name);
        JsonNode tree = TREE.readTree(golden(name));
        addUnknownField(tree);

        assertThat(EventCodec.read(EventType.of(event).wireName(), TREE.writeValueAsBytes(tree)))
                .isEqualTo(event);
    }

    @Test
    void everyFileHasItsEventAndEveryTypeItsFile() throws IOException {
        try (Stream<Path> files = Files.list(ProjectFiles.golden())) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(
                            names().map(name -> name + ".json").toList());
        }
        assertThat(GoldenEvents.all().values().stream().map(EventType::of).distinct())
                .containsExactlyInAnyOrder(EventType.values());
    }

    @Test
    void everyComponentOfEveryEventIsPinnedByAValue() throws Exception {
        Set<String> pinned = new HashSet<>();
        for (PipelineEvent event : GoldenEvents.all().values()) {
            collect(event, pinned);
        }

        assertThat(pinned)
                .containsAll(Stream.of(EventType.values())
                        .flatMap(type -> components(type.eventClass(), new HashSet<>()).stream())
                        .collect(Collectors.toSet()));
    }

    private static byte[] golden(String name) throws IOException {
        return Files.readAllBytes(ProjectFiles.golden().resolve(name + ".json"));
    }

    private static void addUnknownField(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.forEachEntry((name, child) -> {
                boolean isMap = child.isObject() && MAPS.contains(name);
                if (!isMap) {
                    addUnknownField(child);
                }
            });
            object.putObject("fieldOfALaterVersion").putArray("deep").add(1);
        } else {
            node.forEach(GoldenEventsTest::addUnknownField);
        }
    }

    private static void collect(Object value, Set<String> pinned) throws ReflectiveOperationException {
        if (value instanceof List<?> list) {
            for (Object element : list) {
                collect(element, pinned);
            }
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Object part = component.getAccessor().invoke(value);
                if (part != null) {
                    pinned.add(value.getClass().getSimpleName() + "." + component.getName());
                    collect(part, pinned);
                }
            }
        }
    }

    private static Set<String> components(Class<?> type, Set<Class<?>> seen) {
        Set<String> names = new HashSet<>();
        if (type.isRecord() && seen.add(type)) {
            for (RecordComponent component : type.getRecordComponents()) {
                names.add(type.getSimpleName() + "." + component.getName());
                names.addAll(components(elementType(component.getGenericType()), seen));
            }
        }
        return names;
    }

    private static Class<?> elementType(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getActualTypeArguments()[0];
        }
        return (Class<?>) type;
    }
}
