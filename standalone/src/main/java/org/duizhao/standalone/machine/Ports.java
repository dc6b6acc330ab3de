package org.duizhao.standalone.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duizhao.standalone.process.StartException;

/**
 * Where everything listens, on the loopback address.
 *
 * @param scheme of the services and the node, http or https
 */
public record Ports(
        int ingest,
        int align,
        int enrich,
        int index,
        int kafka,
        int kafkaController,
        int elasticsearch,
        int elasticsearchTransport,
        String scheme) {

    public static final Ports DEFAULT = new Ports(8081, 8082, 8083, 8084, 9092, 9093, 9200, 9300, "http");

    /** The eight ports that follow {@code base}. */
    public static Ports from(int base) {
        if (base < 1023 || base > 65_527) {
            throw new StartException("--port-base: " + base + " (expected: 1023 to 65527)");
        }
        return new Ports(base + 1, base + 2, base + 3, base + 4, base + 5, base + 6, base + 7, base + 8, "http");
    }

    /** The same, with TLS. */
    public Ports secured() {
        return new Ports(
                ingest, align, enrich, index, kafka, kafkaController, elasticsearch, elasticsearchTransport, "https");
    }

    public URI ingestUri() {
        return uri(ingest);
    }

    public URI indexUri() {
        return uri(index);
    }

    public URI elasticsearchUri() {
        return uri(elasticsearch);
    }

    public String kafkaServers() {
        return "127.0.0.1:" + kafka;
    }

    /** Throws when one is in use, and says which. */
    void requireFree(Neighbours neighbours) {
        byName(neighbours).forEach((name, port) -> {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException e) {
                throw new StartException("port of " + name + ": " + port
                        + " is in use (expected: free; --port-base N uses N+1 to N+8 instead)");
            }
        });
    }

    private Map<String, Integer> byName(Neighbours neighbours) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("ingest-service", ingest);
        ports.put("align-service", align);
        ports.put("enrich-service", enrich);
        ports.put("index-service", index);
        if (neighbours.kafka() == null) {
            ports.put("Kafka", kafka);
            ports.put("Kafka's controller", kafkaController);
        }
        if (neighbours.elasticsearchUri(this).equals(elasticsearchUri())) {
            ports.put("Elasticsearch", elasticsearch);
            ports.put("Elasticsearch's transport", elasticsearchTransport);
        }
        return ports;
    }

    /** Of one of them. */
    URI uri(int port) {
        return URI.create(scheme + "://127.0.0.1:" + port);
    }
}
