package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientOptions;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The client, made by hand: Spring Boot's own starter brings a client that an 8.19 server refuses. */
@Configuration(proxyBeanMethods = false)
class ElasticConfiguration {

    @Bean(destroyMethod = "close")
    RestClient elasticsearchRestClient(ElasticProperties properties, SslBundles bundles) {
        HttpHost[] hosts = properties.uris().stream().map(HttpHost::create).toArray(HttpHost[]::new);
        RestClientBuilder builder = RestClient.builder(hosts)
                .setRequestConfigCallback(requests -> requests.setConnectTimeout(
                                (int) properties.connectionTimeout().toMillis())
                        .setSocketTimeout((int) properties.socketTimeout().toMillis()))
                .setDefaultHeaders(credentials(properties));
        String bundle = properties.sslBundle();
        if (bundle != null) {
            builder.setHttpClientConfigCallback(
                    http -> http.setSSLContext(bundles.getBundle(bundle).createSslContext()));
        }
        return builder.build();
    }

    @Bean
    @Primary
    ElasticsearchClient elasticsearchClient(RestClient rest) {
        return new ElasticsearchClient(new RestClientTransport(rest, new Jackson3JsonpMapper(EntryJson.MAPPER)));
    }

    @Bean
    @Questions
    ElasticsearchClient questionClient(ElasticsearchClient patient, ElasticProperties properties, AccessStore access) {
        return within(
                properties.questionTimeout(),
                new ElasticsearchClient(new SeenTransport(patient._transport(), access::hidden)));
    }

    /** A client over the same connections that waits no longer than this for an answer. */
    static ElasticsearchClient within(Duration timeout, ElasticsearchClient client) {
        RequestConfig limits = RequestConfig.custom()
                .setConnectTimeout((int) timeout.toMillis())
                .setSocketTimeout((int) timeout.toMillis())
                .build();
        RequestOptions options =
                RequestOptions.DEFAULT.toBuilder().setRequestConfig(limits).build();
        return client.withTransportOptions(new RestClientOptions(options, false));
    }

    private static Header[] credentials(ElasticProperties properties) {
        if (properties.apiKey() != null) {
            return new Header[] {new BasicHeader("Authorization", "ApiKey " + properties.apiKey())};
        }
        if (properties.username() != null && properties.password() != null) {
            String both = properties.username() + ":" + properties.password();
            String encoded = Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
            return new Header[] {new BasicHeader("Authorization", "Basic " + encoded)};
        }
        return new Header[0];
    }
}
