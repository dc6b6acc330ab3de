package org.duizhao.standalone.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.index.IndexService;
import org.duizhao.ingest.IngestService;
import org.duizhao.stage.identity.Account;
import org.duizhao.stage.identity.Account.Kind;
import org.duizhao.stage.identity.Role;
import org.duizhao.stage.identity.UsersFile;
import org.springframework.context.ConfigurableApplicationContext;

/** ingest-service and two copies of index-service that share a file of users; neither Kafka nor Elasticsearch is there. */
final class House implements AutoCloseable {

    static final String PASSWORD = "correct horse battery";
    private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\"");

    final Path folder;
    final UsersFile users;
    final Map<Role, String> keys = new EnumMap<>(Role.class);
    final URI ingest;
    final URI index;
    final URI second;
    private final ConfigurableApplicationContext[] services = new ConfigurableApplicationContext[3];

    House(Path folder) throws IOException {
        this.folder = folder;
        this.users = new UsersFile(folder.resolve("security/users"));
        for (Role role : Role.values()) {
            keys.put(role, users.putKey(account(Kind.KEY, "key-" + role.word(), role)));
            users.putUser(account(Kind.USER, role.word(), role), PASSWORD);
        }
        String file = "--duizhao.security.users-file=" + folder.resolve("security/users");
        services[0] = LazyService.start(IngestService.class, "ingest-service", folder, file);
        this.ingest = LazyService.uri(services[0]);
        for (int copy = 1; copy <= 2; copy++) {
            services[copy] = LazyService.start(
                    IndexService.class, "index-service", folder, file, "--duizhao.services.ingest=" + ingest);
        }
        this.index = LazyService.uri(services[1]);
        this.second = LazyService.uri(services[2]);
    }

    static Account account(Kind kind, String name, Role role) {
        return new Account(kind, name, "", EnumSet.of(role), Set.of());
    }

    /** One of the copies ends. */
    void stopFirstCopy() {
        services[1].close();
    }

    @Override
    public void close() {
        for (ConfigurableApplicationContext service : services) {
            service.close();
        }
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> withKey(URI service, String method, String path, String key)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + key)
                .method(method, BodyPublishers.noBody()));
    }

    /** A person at a browser: cookies are kept, redirects followed by hand. */
    static final class Person {

        final CookieManager cookies = new CookieManager();
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(uri).header("Accept", "text/html").build(), BodyHandlers.ofString());
        }

        HttpResponse<String> post(URI uri, String form, String... headers) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", uri.getScheme() + "://" + uri.getAuthority())
                    .POST(BodyPublishers.ofString(form));
            for (int i = 0; i < headers.length; i += 2) {
                request.setHeader(headers[i], headers[i + 1]);
            }
            return client.send(request.build(), BodyHandlers.ofString());
        }

        HttpResponse<String> login(URI service, String name, String password, String next)
                throws IOException, InterruptedException {
            return post(
                    service.resolve("/login"),
                    "username=" + encoded(name) + "&password=" + encoded(password) + "&next=" + encoded(next));
        }

        /** What the requests of a page that this person sees carry. */
        String token(URI service) throws IOException, InterruptedException {
            Matcher token = TOKEN.matcher(get(service.resolve("/login")).body());
            return token.find() ? token.group(1) : "";
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
