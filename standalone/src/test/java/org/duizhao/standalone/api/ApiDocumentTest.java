package org.duizhao.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duizhao.index.IndexService;
import org.duizhao.ingest.IngestService;
import org.duizhao.stage.identity.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * {@code docs/openapi.yaml} is what the controllers of both services and docs/api.md say: index-service answers all of it. After a change of either:
 * {@code mvn -pl standalone -am test -Dtest=ApiDocumentTest -Dduizhao.openapi.write=true -Dsurefire.failIfNoSpecifiedTests=false}
 */
class ApiDocumentTest {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        SpringDocUtils.getConfig()
                .addHiddenRestControllers("org.duizhao.index.relay.IngestRelay", "org.duizhao.index.relay.AccessRelay");
    }

    private final Path home = home();

    @TempDir
    private Path folder;

    @Test
    void theDocumentIsWhatTheControllersSay() throws Exception {
        String generated = OneApi.of(generate(IndexService.class, "index"), generate(IngestService.class, "ingest"));
        Path file = home.resolve("docs/openapi.yaml");
        if (Boolean.getBoolean("duizhao.openapi.write")) {
            Files.writeString(file, generated);
        }

        assertThat(file)
                .as("write it anew: see the Javadoc of this test")
                .content()
                .isEqualTo(generated);
        OpenAPI read = read(file);
        assertThat(read.getOpenapi()).startsWith("3.1");
        assertThat(read.getPaths().values().stream()
                        .mapToInt(path -> path.readOperations().size())
                        .sum())
                .isGreaterThan(25);
        read.getPaths()
                .forEach((path, item) -> item.readOperations().forEach(operation -> {
                    assertThat(operation.getSummary()).as(path).isNotBlank();
                    assertThat(operation.getTags()).as(path).hasSize(1);
                    assertThat(operation.getResponses().keySet()).as(path).anyMatch(status -> status.startsWith("2"));
                    assertThat(operation.getResponses().keySet())
                            .as(path)
                            .anyMatch(status -> status.compareTo("400") >= 0);
                    if (operation.getParameters() != null) {
                        operation
                                .getParameters()
                                .forEach(parameter -> assertThat(parameter.getDescription())
                                        .as(path + " " + parameter.getName())
                                        .isNotBlank());
                    }
                }));
    }

    /** Read by a parser that is not ours and did not write it. */
    private static OpenAPI read(Path file) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result =
                new OpenAPIV3Parser().readLocation(file.toUri().toString(), null, options);
        assertThat(result.getMessages()).isEmpty();
        return result.getOpenAPI();
    }

    /** Nothing but the controllers is needed: beans are made when asked for, and nobody asks for Kafka. */
    private String generate(Class<?> service, String name) throws IOException, InterruptedException {
        ApiPage page = new ApiPage(Files.readAllLines(home.resolve("docs/api.md")), name + "-service");
        OpenApiCustomizer customizer = new ApiDocument(page);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(service)
                .initializers(c -> ((GenericApplicationContext) c)
                        .registerBean("apiDocument", OpenApiCustomizer.class, () -> customizer))
                .run(
                        "--spring.config.location="
                                + home.resolve(name + "-service/src/main/resources/application.yml")
                                        .toUri(),
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--logging.level.org.apache.kafka=off",
                        "--logging.level.org.springframework.kafka=off",
                        "--logging.level.org.springdoc=error",
                        "--logging.level.org.duizhao=error",
                        "--spring.kafka.admin.operation-timeout=1s",
                        "--spring.kafka.admin.close-timeout=1s",
                        "--spring.main.lazy-initialization=true",
                        "--spring.cloud.function.definition=",
                        "--spring.cloud.stream.function.autodetect=false",
                        "--spring.kafka.bootstrap-servers=127.0.0.1:1",
                        "--duizhao.store.folder=" + folder,
                        "--springdoc.api-docs.version=openapi_3_1",
                        "--springdoc.paths-to-match=/api/**",
                        "--springdoc.default-flat-param-object=true",
                        "--springdoc.override-with-generic-response=false",
                        "--springdoc.writer-with-order-by-keys=true")) {
            String port = context.getEnvironment().getProperty("local.server.port");
            URI uri = URI.create("http://127.0.0.1:" + port + "/v3/api-docs.yaml");
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        }
    }

    private static Path home() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/api.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
