package org.duizhao.index.watch;

import java.net.http.HttpClient;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;

/** How the other services are reached: over TLS too, where the authority that signed their certificates is believed. */
@Component
public final class ServiceClients {

    private final ServiceProperties services;
    private final SslBundles bundles;

    ServiceClients(ServiceProperties services, SslBundles bundles) {
        this.services = services;
        this.bundles = bundles;
    }

    /** A client to be completed. */
    public HttpClient.Builder builder() {
        HttpClient.Builder builder = HttpClient.newBuilder();
        String bundle = services.sslBundle();
        return bundle == null
                ? builder
                : builder.sslContext(bundles.getBundle(bundle).createSslContext());
    }
}
