package org.duizhao.stage.identity;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may talk to a service.
 *
 * @param username of the one user that the properties give
 * @param password of that user; without it there is none
 * @param usersFile users and API keys, written by {@code duizhao user} and {@code duizhao key}
 * @param keysFile secrets of session cookies, shared by all copies of all services; made if it is missing. Beside the
 *     users' file if not set
 * @param sessionTime after which a person logs in again
 * @param auditFolder where commands are noted; {@code audit} beside the users' file if not set
 * @param oidc what the tokens of an OpenID provider say
 * @param allowAnonymous whether a service that lets everybody in may listen off the loopback address
 * @param allowedHosts names in the {@code Host} header that are this service, without ports
 * @param allowedOrigins origins of pages, such as {@code http://localhost:8084}, that may send state-changing requests
 */
@ConfigurationProperties(prefix = "duizhao.security", ignoreUnknownFields = false)
public record SecurityProperties(
        @DefaultValue("duizhao") String username,
        @Nullable String password,
        @Nullable Path usersFile,
        @Nullable Path keysFile,
        @DefaultValue("12h") Duration sessionTime,
        @Nullable Path auditFolder,
        @DefaultValue Oidc oidc,
        @DefaultValue("false") boolean allowAnonymous,
        @DefaultValue({"localhost", "127.0.0.1", "[::1]"}) List<String> allowedHosts,
        @DefaultValue List<String> allowedOrigins) {

    /**
     * Claims of tokens; one inside another is written {@code realm_access.roles}.
     *
     * @param rolesClaim words, of which those that are roles count
     * @param groupsClaim groups whose documents somebody may see
     * @param nameClaim what somebody is called; {@code sub} if it is not there
     * @param sessionTime after which the provider is asked again
     */
    public record Oidc(
            @DefaultValue("roles") String rolesClaim,
            @DefaultValue("groups") String groupsClaim,
            @DefaultValue("preferred_username") String nameClaim,
            @DefaultValue("15m") Duration sessionTime) {}

    /** Whether there are users of our own. */
    boolean hasUsers() {
        return usersFile != null || (password != null && !password.isBlank());
    }

    /** Where session cookies' secrets are, if people can log in. */
    @Nullable
    Path sessionKeys() {
        return keysFile == null && usersFile != null ? besideUsers("session-keys") : keysFile;
    }

    /** Where commands are noted, if they are. */
    @Nullable
    Path audit() {
        return auditFolder == null && usersFile != null ? besideUsers("audit") : auditFolder;
    }

    private @Nullable Path besideUsers(String name) {
        return usersFile == null ? null : usersFile.toAbsolutePath().resolveSibling(name);
    }

    @Override
    public String toString() {
        return "SecurityProperties[username=" + username + ", users=" + hasUsers() + "]";
    }
}
