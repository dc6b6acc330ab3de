package org.duizhao.standalone.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Whose certificates are believed.
 *
 * @param authorities a file of certificates in PEM; null for those that Java knows
 */
public record Trust(@Nullable Path authorities) {

    /** The one given, or that of {@code DUIZHAO_CA}. */
    public static Trust find(@Nullable Path given) {
        String fromEnvironment = System.getenv("DUIZHAO_CA");
        if (given != null) {
            return new Trust(given);
        }
        return new Trust(fromEnvironment == null || fromEnvironment.isBlank() ? null : Path.of(fromEnvironment));
    }

    /** @throws ApiException if the file has no certificates */
    public SSLContext context() {
        try {
            if (authorities == null) {
                return SSLContext.getDefault();
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store(authorities));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new ApiException(0, authorities + ": " + e.getMessage() + " (expected: certificates in PEM)");
        }
    }

    private static KeyStore store(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(file)) {
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("authority-" + store.size(), certificate);
            }
        }
        return store;
    }
}
