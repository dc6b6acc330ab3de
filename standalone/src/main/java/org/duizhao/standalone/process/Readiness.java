package org.duizhao.standalone.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Tells whether a child serves. */
@FunctionalInterface
public interface Readiness {

    boolean isReady(long pid);

    /** Ready when a GET of {@code uri} answers 200. */
    static Readiness http(URI uri) {
        return pid -> answers(uri, null, null);
    }

    /**
     * The same over TLS.
     *
     * @param authorization of the request, if it needs one
     */
    static Readiness https(URI uri, SSLContext trust, @Nullable String authorization) {
        return pid -> answers(uri, trust, authorization);
    }

    /** Ready when {@code file} holds the process id. */
    static Readiness file(Path file) {
        return pid -> {
            try {
                return Files.readString(file).strip().equals(Long.toString(pid));
            } catch (IOException e) {
                return false;
            }
        };
    }

    private static boolean answers(URI uri, @Nullable SSLContext trust, @Nullable String authorization) {
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            if (trust != null && connection instanceof HttpsURLConnection secured) {
                secured.setSSLSocketFactory(trust.getSocketFactory());
            }
            if (authorization != null) {
                connection.setRequestProperty("Authorization", authorization);
            }
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
