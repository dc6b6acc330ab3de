package org.duizhao.standalone.machine;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.duizhao.standalone.client.Trust;
import org.duizhao.standalone.process.StartException;

/**
 * A folder as {@code deploy/test-ca} makes it: a certificate for this machine, the authority that signed it, and a password for
 * each user of Kafka and Elasticsearch. With it everything speaks TLS, and Kafka and Elasticsearch ask who somebody is.
 */
public final class Secured {

    public static final String BROKER = "broker";

    /** May do everything at Kafka. */
    public static final String OPERATOR = "operator";

    private final Path folder;
    private final Properties passwords = new Properties();

    private Secured(Path folder) {
        this.folder = folder;
    }

    /** @throws StartException if something is not there */
    public static Secured of(Path folder) {
        Secured secured = new Secured(folder.toAbsolutePath().normalize());
        for (String name : List.of("ca.pem", "server.pem", "server.key", "server-both.pem", "passwords")) {
            if (!Files.isReadable(secured.file(name))) {
                throw new StartException("--secure: " + secured.file(name)
                        + " is not there (expected: a folder that deploy/test-ca has made)");
            }
        }
        try (Reader reader = Files.newBufferedReader(secured.file("passwords"))) {
            secured.passwords.load(reader);
        } catch (IOException e) {
            throw new StartException(secured.file("passwords") + ": cannot be read: " + e.getMessage(), e);
        }
        return secured;
    }

    public Path folder() {
        return folder;
    }

    /** The authority's certificate. */
    public Path authority() {
        return file("ca.pem");
    }

    Path certificate() {
        return file("server.pem");
    }

    Path key() {
        return file("server.key");
    }

    /** Key and certificate in one file. */
    public Path both() {
        return file("server-both.pem");
    }

    public Trust trust() {
        return new Trust(authority());
    }

    /** @throws StartException if there is none */
    public String password(String user) {
        String password = passwords.getProperty(user);
        if (password == null) {
            throw new StartException(file("passwords") + ": none for " + user + " (expected: one)");
        }
        return password;
    }

    /** What a client of Kafka needs to be that user. */
    public Properties client(String user) {
        Properties client = new Properties();
        client.setProperty("security.protocol", "SASL_SSL");
        client.setProperty("ssl.truststore.type", "PEM");
        client.setProperty("ssl.truststore.location", authority().toString());
        client.setProperty("sasl.mechanism", "SCRAM-SHA-512");
        client.setProperty("sasl.jaas.config", login(user));
        return client;
    }

    /** As Kafka's configuration names a user. */
    public String login(String user) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(user, password(user));
    }

    /** As HTTP Basic names a user of Elasticsearch. */
    String basic(String user) {
        String both = user + ":" + password("elasticsearch");
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
