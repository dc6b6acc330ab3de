package org.duizhao.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.align.AlignService;
import org.duizhao.enrich.EnrichService;
import org.duizhao.index.IndexService;
import org.duizhao.ingest.IngestService;
import org.duizhao.stage.identity.AccessRule;
import org.duizhao.stage.identity.AccessRules;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every endpoint of every service has a rule, and docs/security.md lists it with its role. An endpoint without a rule
 * would be an operator's alone; here it fails.
 */
class EndpointRolesTest {

    private static final Pattern ROW = Pattern.compile("^\\| `([A-Z]+) (/\\S*)` \\| (\\w+) \\|$");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?:[^{}]|\\{[^{}]*})*}");

    @TempDir
    private Path folder;

    static Arguments[] services() {
        return new Arguments[] {
            Arguments.of(IngestService.class, "ingest-service"),
            Arguments.of(AlignService.class, "align-service"),
            Arguments.of(EnrichService.class, "enrich-service"),
            Arguments.of(IndexService.class, "index-service")
        };
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyEndpointHasARuleAndIsListedWithItsRole(Class<?> service, String name) throws IOException {
        try (ConfigurableApplicationContext context = LazyService.start(service, name, folder)) {
            AccessRules rules = context.getBean(AccessRules.class);
            Map<String, String> found = new TreeMap<>();
            context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                    .values()
                    .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> add(info, rules, found)));

            assertThat(found).isEqualTo(documented(name));
        }
    }

    private static void add(RequestMappingInfo info, AccessRules rules, Map<String, String> found) {
        for (String pattern : info.getPatternValues()) {
            if (info.getMethodsCondition().getMethods().isEmpty()) {
                assertThat(pattern).as("an endpoint for every method").isEqualTo("/error");
            }
            for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                String path = VARIABLE.matcher(pattern).replaceAll("x").replace("**", "x");
                String shown = VARIABLE.matcher(pattern).replaceAll("{$1}");
                Optional<AccessRule> rule = rules.rule(HttpMethod.valueOf(method.name()), path);
                found.put(
                        method + " " + shown, rule.map(EndpointRolesTest::role).orElse("WITHOUT A RULE"));
            }
        }
    }

    private static String role(AccessRule rule) {
        return rule.role() == null ? "anyone" : rule.role().word();
    }

    /** The tables under the headings {@code ### All services} and that of the service. */
    private static Map<String, String> documented(String service) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        boolean within = false;
        for (String line : Files.readAllLines(LazyService.home().resolve("docs/security.md"))) {
            if (line.startsWith("#")) {
                within = line.equals("### " + service) || line.equals("### All services");
            }
            Matcher row = ROW.matcher(line);
            if (within && row.matches()) {
                rows.put(row.group(1) + " " + row.group(2), row.group(3));
            }
        }
        return rows;
    }
}
