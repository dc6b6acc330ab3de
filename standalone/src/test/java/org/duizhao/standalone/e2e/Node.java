package org.duizhao.standalone.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands in Elasticsearch, asked without index-service. */
final class Node {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI uri;

    Node(URI uri) {
        this.uri = uri;
    }

    /** The number of entries of a document in an index. */
    long count(String index, String documentId) {
        return count(index, "{\"query\":{\"term\":{\"documentId\":\"%s\"}}}", documentId);
    }

    /** The number of entries of one revision of a document. */
    long count(String index, String documentId, long revision) {
        return count(
                index,
                "{\"query\":{\"bool\":{\"filter\":[{\"term\":{\"documentId\":\"%s\"}},{\"term\":{\"revision\":"
                        + revision + "}}]}}}",
                documentId);
    }

    /** The names of the fields that an index has. */
    Set<String> fields(String index) {
        JsonNode mapping = send("GET", "/" + index + "/_mapping", "");
        return Set.copyOf(mapping.iterator().next().at("/mappings/properties").propertyNames());
    }

    void removeAlias(String index, String alias) {
        alias("remove", index, alias);
    }

    void addAlias(String index, String alias) {
        alias("add", index, alias);
    }

    private void alias(String action, String index, String alias) {
        send(
                "POST",
                "/_aliases",
                "{\"actions\":[{\"%s\":{\"index\":\"%s\",\"alias\":\"%s\"}}]}".formatted(action, index, alias));
    }

    private long count(String index, String query, String documentId) {
        send("POST", "/" + index + "/_refresh", "");
        return send("POST", "/" + index + "/_count", query.formatted(documentId))
                .path("count")
                .asLong();
    }

    private JsonNode send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(uri.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
