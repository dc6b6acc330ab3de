package org.duizhao.standalone.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** An OpenID provider as a city has one: Spring's authorization server, with a person and some programs. */
final class Provider implements AutoCloseable {

    /** What the provider says of somebody, person or program; may be changed while it runs. */
    static final Map<String, List<String>> ROLES = new ConcurrentHashMap<>();

    /** Whom the provider says that the login of somebody is for; otherwise for who asked. */
    static final Map<String, String> AUDIENCES = new ConcurrentHashMap<>();

    final String issuer;
    private final ConfigurableApplicationContext context;

    Provider(int port, String console) {
        this.issuer = "http://localhost:" + port;
        this.context = new SpringApplicationBuilder(Configured.class)
                .run(
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--spring.config.location=optional:classpath:/none/",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=error",
                        "--issuer=" + issuer,
                        "--console=" + console);
    }

    static String secret(String client) {
        return "secret of " + client;
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class,
        OAuth2AuthorizationServerJwtAutoConfiguration.class
    })
    static class Configured {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(User.withUsername("wang.fang")
                    .password("{noop}a password of the city")
                    .roles("none")
                    .build());
        }

        @Bean
        AuthorizationServerSettings settings(@Value("${issuer}") String issuer) {
            return AuthorizationServerSettings.builder().issuer(issuer).build();
        }

        @Bean
        RegisteredClientRepository clients(@Value("${console}") String console) {
            RegisteredClient people = client("duizhao")
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(console + "/login/oauth2/code/city")
                    .postLogoutRedirectUri(console + "/login")
                    .scope("openid")
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build();
            return new InMemoryRegisteredClientRepository(
                    people, program("duizhao-job"), program("other-job"), program("late-job"));
        }

        private static RegisteredClient program(String id) {
            return client(id)
                    .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                    .build();
        }

        private static RegisteredClient.Builder client(String id) {
            return RegisteredClient.withId(UUID.randomUUID().toString())
                    .clientId(id)
                    .clientSecret("{noop}" + secret(id))
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> {
                String who = token.getPrincipal().getName();
                token.getClaims().claim("roles", ROLES.getOrDefault(who, List.of()));
                token.getClaims().claim("preferred_username", who);
                String client = token.getRegisteredClient().getClientId();
                if (token.getTokenType().getValue().equals("id_token")) {
                    token.getClaims().audience(List.of(AUDIENCES.getOrDefault(who, client)));
                } else {
                    token.getClaims().audience(List.of(client.equals("other-job") ? "another" : "duizhao"));
                }
                if (client.equals("late-job")) { // by more than clocks may differ
                    token.getClaims().issuedAt(Instant.now().minusSeconds(600));
                    token.getClaims().expiresAt(Instant.now().minusSeconds(300));
                }
            };
        }
    }
}
