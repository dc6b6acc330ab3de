package org.duizhao.standalone.identity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
                "--server.port=0",
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
                "--springdoc.api-docs.enabled=false"));
        if (name.equals("ingest-service")) {
            arguments.add("--duizhao.store.folder=" + folder.resolve("store"));
        }
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(service).run(arguments.toArray(String[]::new));
    }

    static Path home() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/security.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
