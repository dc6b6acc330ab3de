package org.duizhao.standalone.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** An Elasticsearch node with TLS and one user, who may do what index-service does and nothing else. */
final class SecuredNode {

    /** Without it the node writes its built-in roles to an index whose analysis a small distribution lacks. */
    static final String JAVA_OPTION = "-Des.queryable_built_in_roles_enabled=false";

    private static final String USER = "index-service";
    private static final String ROLE = "duizhao_index";

    /** Also shown in docs/security.md. */
    private static final String ROLES = """
            duizhao_index:
              cluster: [monitor, manage_index_templates]
              indices:
                - names: ["duizhao-*"]
                  privileges:
                    - read
                    - write
                    - create_index
                    - maintenance
                    - view_index_metadata
                    - indices:admin/aliases
                    - indices:admin/mapping/put
            """;

    private static final String SETTINGS = """
            xpack.security.enabled: true
            xpack.security.enrollment.enabled: false
            xpack.security.http.ssl.enabled: true
            xpack.security.http.ssl.certificate: tls/server.pem
            xpack.security.http.ssl.key: tls/server.key
            xpack.security.transport.ssl.enabled: true
            xpack.security.transport.ssl.certificate: tls/server.pem
            xpack.security.transport.ssl.key: tls/server.key
            xpack.security.transport.ssl.certificate_authorities: tls/ca.pem
            """;

    private SecuredNode() {}

    static String settings() {
        return SETTINGS;
    }

    /** @param configuration the node's folder of settings; certificates must be below it */
    static void prepare(Secured secured, Path configuration) throws IOException {
        Path tls = Files.createDirectories(configuration.resolve("tls"));
        copy(secured.certificate(), tls.resolve("server.pem"));
        copy(secured.key(), tls.resolve("server.key"));
        copy(secured.authority(), tls.resolve("ca.pem"));
        Files.writeString(configuration.resolve("roles.yml"), ROLES);
        String hash = new BCryptPasswordEncoder().encode(secured.password("elasticsearch"));
        Files.writeString(configuration.resolve("users"), USER + ":" + hash + "\n");
        Files.writeString(configuration.resolve("users_roles"), ROLE + ":" + USER + "\n");
    }

    static String login(Secured secured) {
        return secured.basic(USER);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
