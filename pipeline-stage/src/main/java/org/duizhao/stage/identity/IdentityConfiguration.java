package org.duizhao.stage.identity;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** How a service believes who somebody is, and what they may do. */
@AutoConfiguration(before = UserDetailsServiceAutoConfiguration.class)
@EnableConfigurationProperties(SecurityProperties.class)
class IdentityConfiguration {

    private final Clock clock = Clock.systemUTC();

    @Bean
    AccessRules accessRules(ObjectProvider<EndpointRules> services) {
        return new AccessRules(Stream.concat(
                        AccessRules.OF_ALL.stream(),
                        services.orderedStream().flatMap(service -> service.rules().stream()))
                .toList());
    }

    @Bean
    Accounts accounts(SecurityProperties security) {
        return new Accounts(security);
    }

    @Bean
    FailedLogins failedLogins() {
        return new FailedLogins(clock);
    }

    @Bean
    AuthenticationManager authenticationManager(Accounts accounts, FailedLogins failed) {
        return new ProviderManager(new PasswordCheck(accounts, failed));
    }

    /** The provider that Spring Boot's own properties name, if they do. */
    @Bean
    OpenId openId(
            SecurityProperties security,
            ObjectProvider<ClientRegistrationRepository> clients,
            ObjectProvider<JwtDecoder> decoders,
            Environment environment) {
        String issuer = environment.getProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri");
        if (issuer != null
                && !environment.containsProperty("spring.security.oauth2.resourceserver.jwt.audiences")
                && !environment.containsProperty("spring.security.oauth2.resourceserver.jwt.audiences[0]")) {
            throw new IllegalStateException(
                    "spring.security.oauth2.resourceserver.jwt.audiences: none (expected: whom tokens for Duizhao are"
                            + " for)");
        }
        return new OpenId(
                clients.getIfAvailable(),
                issuer == null ? null : decoders.getIfAvailable(),
                new TokenIdentity(security.oidc()));
    }

    /** What services seal for each other and for browsers, if they share a secret. */
    @Bean
    Seals seals(SecurityProperties security, OpenId openId) throws IOException {
        Path keys = security.sessionKeys();
        if (keys == null && openId.clients() != null) {
            throw new IllegalStateException(
                    "duizhao.security.keys-file: none (expected: a file that all copies of all services share)");
        }
        return new Seals(keys == null ? null : new SealedTokens(SessionKeys.open(keys), clock));
    }

    /** Services pass requests on to each other. */
    @Bean
    ClientAddress clientAddress(Seals seals, SecurityProperties security, OpenId openId) {
        return new ClientAddress(seals.tokens(), !openId.isConfigured() && !security.hasUsers(), clock);
    }

    @Bean
    FilterRegistrationBean<ClientAddress> clientAddressFilter(ClientAddress filter) {
        FilterRegistrationBean<ClientAddress> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /** How programs and people show who they are. */
    @Bean
    Doors doors(
            SecurityProperties security,
            Accounts accounts,
            FailedLogins failed,
            Seals seals,
            OpenId openId,
            ObjectProvider<LoginPage> pages,
            Notes notes)
            throws IOException {
        SessionCookies sessions = sessions(seals.tokens(), accounts, security);
        LoginPage page = sessions == null ? null : pages.getIfAvailable();
        boolean onlyThePassword = security.usersFile() == null && !openId.isConfigured();
        Unauthenticated refusal =
                new Unauthenticated(onlyThePassword ? "Basic realm=\"duizhao\"" : "Bearer realm=\"duizhao\"", page);
        return new Doors(
                new KeyFilter(accounts, failed, refusal),
                refusal,
                sessions,
                openId,
                seals.tokens(),
                page,
                notes.trail() == null ? null : new AuditFilter(notes.trail()));
    }

    private @Nullable SessionCookies sessions(
            @Nullable SealedTokens tokens, Accounts accounts, SecurityProperties security) {
        Path keys = security.sessionKeys();
        if (tokens == null || keys == null) {
            return null;
        }
        EndedSessions ended = new EndedSessions(keys.toAbsolutePath().resolveSibling("ended-sessions"), clock);
        return new SessionCookies(tokens, ended, accounts, security, clock);
    }

    @Bean
    LoginWays loginWays(SecurityProperties security, OpenId openId) {
        return new LoginWays(security.hasUsers(), openId.providers(), LoggedOut.origins(openId));
    }

    /** A file of its own for each copy of each service. */
    @Bean
    Notes notes(SecurityProperties security, Environment environment) throws IOException {
        Path folder = security.audit();
        if (folder == null) {
            return new Notes(null);
        }
        String service = environment.getProperty("spring.application.name", "service");
        String copy = InetAddress.getLocalHost().getHostName() + "-" + environment.getProperty("server.port", "0");
        return new Notes(new AuditTrail(folder.resolve(service + "-" + copy + ".jsonl"), service, clock));
    }

    /** @param tokens null where there is no secret */
    record Seals(@Nullable SealedTokens tokens) {}

    /** @param trail null where nothing is noted */
    record Notes(@Nullable AuditTrail trail) {}
}
