package org.duizhao.standalone.identity;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that answers requests without Kafka and Elasticsearch: beans are made when asked for. */
final class LazyService {

    private LazyService() {}

    /** @param more arguments, such as {@code --duizhao.security.password=secret} */
    static ConfigurableApplicationContext start(Class<?> service, String name, Path folder, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.config.location="
                        + home().resolve(name + "/src/main/resources/application.yml")
                                .toUri(),
                "--logging.level.root=error",
                "--logging.level.org.apache.kafka=off",
                "--logging.level.org.springframework.kafka=off",
                "--spring.kafka.admin.operation-timeout=1s",
                "--spring.kafka.admin.close-timeout=1s",
                "--spring.main.lazy-initialization=true",
                "--spring.cloud.function.definition=",
                "--spring.cloud.stream.function.autodetect=false",
                "--spring.kafka.bootstrap-servers=127.0.0.1:1",
                "--duizhao.stage.starts-folder=" + folder.resolve("starts"),
                "--spring.kafka.producer.properties.max.block.ms=100",
                "--springdoc.api-docs.enabled=false"));
        if (name.equals("ingest-service")) {
            arguments.add("--duizhao.store.folder=" + folder.resolve("store"));
        }
        if (Stream.of(more).noneMatch(argument -> argument.startsWith("--server.port="))) {
            arguments.add("--server.port=0");
        }
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(service).run(arguments.toArray(String[]::new));
    }

    static URI uri(ConfigurableApplicationContext service) {
        return URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"));
    }

    static Path home() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/security.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
