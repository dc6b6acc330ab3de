package org.duizhao.standalone.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether a child serves. */
@FunctionalInterface
public interface Readiness {

    boolean isReady(long pid);

    /** Ready when a GET of {@code uri} answers 200. */
    static Readiness http(URI uri) {
        return pid -> answers(uri);
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

    private static boolean answers(URI uri) {
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
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
