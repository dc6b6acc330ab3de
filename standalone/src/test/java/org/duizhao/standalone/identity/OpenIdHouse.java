package org.duizhao.standalone.identity;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.index.IndexService;
import org.duizhao.ingest.IngestService;
import org.springframework.context.ConfigurableApplicationContext;

/** A provider, and ingest-service and index-service that believe it; neither Kafka nor Elasticsearch is there. */
final class OpenIdHouse implements AutoCloseable {

    final Provider provider;
    final URI commands;
    final URI console;
    private final ConfigurableApplicationContext ingest;
    private final ConfigurableApplicationContext index;

    /** @param more arguments of index-service */
    OpenIdHouse(Path folder, String... more) throws IOException {
        int port = freePort();
        console = URI.create("http://127.0.0.1:" + port);
        provider = new Provider(freePort(), console.toString());
        List<String> arguments = new ArrayList<>(List.of(
                "--duizhao.security.keys-file=" + folder.resolve("keys/session-keys"),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + provider.issuer,
                "--spring.security.oauth2.resourceserver.jwt.audiences=duizhao",
                "--spring.autoconfigure.exclude=org.springframework.boot.security.oauth2.server.authorization.autoconfigure"
                        + ".servlet.OAuth2AuthorizationServerJwtAutoConfiguration"));
        ingest = LazyService.start(IngestService.class, "ingest-service", folder, arguments.toArray(String[]::new));
        commands = LazyService.uri(ingest);
        arguments.addAll(List.of(
                "--server.port=" + port,
                "--duizhao.services.ingest=" + commands,
                "--spring.security.oauth2.client.registration.city.client-id=duizhao",
                "--spring.security.oauth2.client.registration.city.client-secret=" + Provider.secret("duizhao"),
                "--spring.security.oauth2.client.registration.city.scope=openid",
                "--spring.security.oauth2.client.provider.city.issuer-uri=" + provider.issuer));
        arguments.addAll(List.of(more));
        index = LazyService.start(IndexService.class, "index-service", folder, arguments.toArray(String[]::new));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        index.close();
        ingest.close();
        provider.close();
    }
}
