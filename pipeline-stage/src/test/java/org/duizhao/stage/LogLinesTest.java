package org.duizhao.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Log lines as they come out with the configuration that all services share. */
@ExtendWith(OutputCaptureExtension.class)
class LogLinesTest {

    private static final String DOCUMENT = "3f1c0000000000000000000000000000";
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    @AfterEach
    void restore() {
        MDC.clear();
        LoggingSystem.get(getClass().getClassLoader()).cleanUp();
        System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT"); // Spring Boot hands it to Logback this way
    }

    @Test
    void aLineOnATerminalIsReadableAndNamesDocumentAndTrace(CapturedOutput output) {
        String line = line(output, "--spring.application.name=stage-test");

        assertThat(line)
                .contains("INFO")
                .contains("[" + DOCUMENT + " " + TRACE + "] ")
                .endsWith(": a line of a test");
    }

    @Test
    void aLineAboutNoDocumentHasNoEmptyBrackets(CapturedOutput output) {
        start("--spring.application.name=stage-test");
        LoggerFactory.getLogger("test").info("about nothing");

        assertThat(last(output, "about nothing")).doesNotContain("[ ]").doesNotContain("[]");
    }

    @Test
    void byPropertyALineIsAnObjectOfTheElasticCommonSchema(CapturedOutput output) {
        JsonNode line = JsonMapper.shared()
                .readTree(line(
                        output, "--spring.application.name=stage-test", "--logging.structured.format.console=ecs"));

        assertThat(line.path("message").asString()).isEqualTo("a line of a test");
        assertThat(line.path("@timestamp").asString()).isNotEmpty();
        assertThat(line.at("/ecs/version").asString()).isNotEmpty();
        assertThat(line.at("/service/name").asString()).isEqualTo("stage-test");
        assertThat(line.path("trace.id").asString()).isEqualTo(TRACE);
        assertThat(line.path("labels.document").asString()).isEqualTo(DOCUMENT);
    }

    private static String line(CapturedOutput output, String... arguments) {
        start(arguments);
        MDC.put(DocumentScope.LOG_KEY, DOCUMENT);
        MDC.put("traceId", TRACE);
        LoggerFactory.getLogger("test").info("a line of a test");
        return last(output, "a line of a test");
    }

    private static void start(String... arguments) {
        new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("spring.config.location=classpath:duizhao-stage.yml")
                .run(arguments)
                .close();
    }

    private static String last(CapturedOutput output, String part) {
        return output.getOut()
                .lines()
                .filter(line -> line.contains(part))
                .reduce((a, b) -> b)
                .orElseThrow();
    }
}
