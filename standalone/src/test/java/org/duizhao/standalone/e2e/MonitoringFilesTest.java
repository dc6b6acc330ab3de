package org.duizhao.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of the profile {@code monitoring}, checked by the programs that read them. */
class MonitoringFilesTest {

    private final Path home = home();

    @Test
    void prometheusAcceptsItsConfigurationAndRules() {
        Program.assumeInstalled("promtool");

        promtool("check", "config", "docker/prometheus/prometheus.yml", "docker/prometheus/local.yml");
        promtool("check", "rules", "docker/prometheus/rules.yml");
    }

    @Test
    void eachAlertFiresWhenItMust() throws IOException {
        Program.assumeInstalled("promtool");
        promtool("test", "rules", "docker/prometheus/rules-test.yml");

        JsonNode rules = new YAMLMapper()
                .readTree(home.resolve("docker/prometheus/rules.yml").toFile());
        String tests = Files.readString(home.resolve("docker/prometheus/rules-test.yml"));
        String firing = tests.substring(tests.indexOf("does not answer for two minutes"));
        assertThat(rules.findValuesAsString("alert"))
                .hasSizeGreaterThan(10)
                .allSatisfy(alert -> assertThat(firing).contains(alert));
        rules.at("/groups/0/rules").forEach(rule -> {
            assertThat(rule.at("/annotations/summary").asString()).isNotBlank();
            assertThat(rule.at("/annotations/action").asString())
                    .as(rule.path("alert").asString())
                    .isNotBlank();
            assertThat(rule.at("/labels/severity").asString()).isIn("critical", "warning");
        });
    }

    @Test
    void dashboardsNameDataSourcesThatAreProvisioned() {
        Set<String> sources = new TreeSet<>(
                yaml("docker/grafana/provisioning/datasources/duizhao.yml").findValuesAsString("uid"));
        for (String name : List.of("pipeline", "figures", "indicators")) {
            JsonNode dashboard = JsonMapper.shared()
                    .readTree(home.resolve("docker/grafana/dashboards/" + name + ".json")
                            .toFile());
            Set<String> used = new TreeSet<>();
            dashboard
                    .findValues("datasource")
                    .forEach(source -> used.add(source.path("uid").asString()));
            assertThat(used).isNotEmpty().isSubsetOf(sources);
            assertThat(dashboard
                            .path("panels")
                            .valueStream()
                            .map(panel -> panel.path("id").asInt()))
                    .hasSizeGreaterThan(8)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void composeStartsMonitoringOnlyWhenAsked() {
        Program.assumeInstalled("docker-compose");
        String config = Program.run(home, "", Map.of(), List.of("docker-compose", "--profile", "monitoring", "config"));

        JsonNode services = new YAMLMapper().readTree(config).path("services");
        assertThat(services.path("prometheus").path("profiles").toString()).contains("monitoring");
        assertThat(services.path("grafana").path("profiles").toString()).contains("monitoring");
        yaml("docker/prometheus/prometheus.yml")
                .findValuesAsString("service")
                .forEach(service -> assertThat(services.path(service)
                                .at("/environment/DUIZHAO_SECURITY_ALLOWED_HOSTS")
                                .asString())
                        .as("Prometheus asks %s by its name", service)
                        .endsWith("," + service));
    }

    private JsonNode yaml(String file) {
        return new YAMLMapper().readTree(home.resolve(file).toFile());
    }

    private void promtool(String... arguments) {
        List<String> command = new java.util.ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        Program.run(home, "", Map.of(), command);
    }

    private static Path home() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docker-compose.yml"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
