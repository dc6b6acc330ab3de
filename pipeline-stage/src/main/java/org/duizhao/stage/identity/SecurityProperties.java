package org.duizhao.stage.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may talk to a service.
 *
 * @param username of HTTP Basic; asked for only when a password is set
 * @param password of HTTP Basic; unset on a loopback address means that everyone on this machine may
 * @param allowAnonymous whether a service without a password may listen off the loopback address
 * @param allowedHosts names in the {@code Host} header that are this service, without ports
 * @param allowedOrigins origins of pages, such as {@code http://localhost:8084}, that may send state-changing requests
 */
@ConfigurationProperties(prefix = "duizhao.security", ignoreUnknownFields = false)
public record SecurityProperties(
        @DefaultValue("duizhao") String username,
        @Nullable String password,
        @DefaultValue("false") boolean allowAnonymous,
        @DefaultValue({"localhost", "127.0.0.1", "[::1]"}) List<String> allowedHosts,
        @DefaultValue List<String> allowedOrigins) {

    /** Whether requests must carry credentials. */
    public boolean authenticated() {
        return password != null && !password.isBlank();
    }

    @Override
    public String toString() {
        return "SecurityProperties[username=" + username + ", authenticated=" + authenticated() + "]";
    }
}
