package org.duizhao.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duizhao.events.Right;
import org.duizhao.events.Right.Kind;
import org.duizhao.events.Right.Operation;
import org.duizhao.events.Rights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the services need of the brokers, as they are configured and as the documentation lists it. */
class RightsTest {

    static List<String> services() {
        return List.copyOf(Rights.services());
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceMayReadWhatItIsConfiguredToRead(String service) throws IOException {
        JsonNode bindings = YAMLMapper.shared()
                .readTree(Files.readString(Path.of("..", service, "src/main/resources/application.yml")))
                .at("/spring/cloud/stream/bindings");
        Set<String> topics = new TreeSet<>();
        Set<String> groups = new TreeSet<>();
        bindings.forEach(binding -> {
            topics.addAll(List.of(binding.path("destination").asString().split(",")));
            if (binding.has("group")) {
                groups.add(binding.path("group").asString());
            }
        });

        Set<String> read = names(service, Operation.READ, Kind.TOPIC);
        read.removeIf(topic -> topic.endsWith(".dlq"));
        assertThat(read).isEqualTo(topics);
        assertThat(names(service, Operation.READ, Kind.GROUP)).isEqualTo(groups);
    }

    private static Set<String> names(String service, Operation operation, Kind kind) {
        return Rights.of(service).stream()
                .filter(right -> right.operation() == operation && right.kind() == kind)
                .map(Right::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("services")
    void theDocumentationListsThem(String service) throws IOException {
        List<String> rows = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            for (Kind kind : Kind.values()) {
                Set<String> names = names(service, operation, kind);
                if (!names.isEmpty()) {
                    rows.add("| %s | %s | %s | %s |"
                            .formatted(
                                    service,
                                    word(operation),
                                    kind == Kind.GROUPS
                                            ? "groups that begin so"
                                            : kind.name().toLowerCase(Locale.ROOT) + "s",
                                    names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "))));
                }
            }
        }

        assertThat(Files.readAllLines(Path.of("../docs/security.md"))).containsAll(rows);
    }

    private static String word(Operation operation) {
        return operation.name().charAt(0) + operation.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
