package org.duizhao.standalone.cli;

import java.net.URI;
import java.nio.file.Path;
import org.duizhao.standalone.client.IndexApi;
import org.duizhao.standalone.client.IngestApi;
import org.duizhao.standalone.client.Key;
import org.duizhao.standalone.client.Trust;
import org.duizhao.standalone.machine.Ports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the services are: options that the client commands share. */
final class Addresses {

    @Option(
            names = "--port-base",
            paramLabel = "N",
            description = "The services of ./duizhao run --port-base N. Default: the default ports.")
    private @Nullable Integer portBase;

    @Option(names = "--ingest-url", paramLabel = "URL", description = "ingest-service. Default: http://127.0.0.1:8081")
    private @Nullable URI ingestUrl;

    @Option(
            names = {"--url", "--index-url"},
            paramLabel = "URL",
            description = "index-service. Default: http://127.0.0.1:8084")
    private @Nullable URI indexUrl;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description =
                    "An API key of ./duizhao key add. Default: DUIZHAO_KEY, or the login file, ~/.config/duizhao/key.")
    private @Nullable String key;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description =
                    "The authority, in PEM, that signed the certificates of services with TLS. Default: DUIZHAO_CA,"
                            + " or those that Java knows.")
    private @Nullable Path authorities;

    private Key key() {
        return Key.find(key, Trust.find(authorities));
    }

    IngestApi ingest() {
        return new IngestApi(ingestUrl != null ? ingestUrl : ports().ingestUri(), key());
    }

    /** Commands that index-service has to know of as well, which passes them on. */
    IngestApi commands() {
        return new IngestApi(indexUrl != null ? indexUrl : ports().indexUri(), key());
    }

    /** With TLS where an authority is named. */
    Ports ports() {
        Ports ports = portBase == null ? Ports.DEFAULT : Ports.from(portBase);
        return Trust.find(authorities).authorities() == null ? ports : ports.secured();
    }

    IndexApi index() {
        return new IndexApi(indexUrl != null ? indexUrl : ports().indexUri(), key());
    }
}
