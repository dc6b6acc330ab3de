package org.duizhao.index.elastic;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Elasticsearch is.
 *
 * @param socketTimeout how long the sink waits for an answer
 * @param questionTimeout how long a page or the API waits for one; exports wait as the sink does
 * @param sslBundle name of a bundle of {@code spring.ssl}, for a cluster with a certificate of its own
 */
@Validated
@ConfigurationProperties(prefix = "duizhao.elasticsearch", ignoreUnknownFields = false)
public record ElasticProperties(
        @DefaultValue("http://127.0.0.1:9200") @NotEmpty List<String> uris,
        @Nullable String username,
        @Nullable String password,
        @Nullable String apiKey,
        @Nullable String sslBundle,
        @DefaultValue("2s") @NotNull Duration connectionTimeout,
        @DefaultValue("30s") @NotNull Duration socketTimeout,
        @DefaultValue("5s") @NotNull Duration questionTimeout) {

    @Override
    public String toString() {
        return "ElasticProperties[uris=" + uris + ", username=" + username + "]";
    }
}
