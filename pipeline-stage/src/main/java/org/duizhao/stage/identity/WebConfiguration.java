package org.duizhao.stage.identity;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.DispatcherType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who may talk to a service: loopback only, or with a password, or because the operator says so. */
@AutoConfiguration(after = IdentityConfiguration.class, before = SecurityAutoConfiguration.class)
@EnableConfigurationProperties(QuotaProperties.class)
class WebConfiguration {

    private static final Logger log = LoggerFactory.getLogger(WebConfiguration.class);

    WebConfiguration(
            SecurityProperties security,
            OpenId openId,
            @Value("${server.address:0.0.0.0}") String address,
            @Value("${management.server.port:}") String management) {
        refuse(management);
        if (security.hasUsers() || openId.isConfigured() || loopback(address)) {
            return;
        }
        if (!security.allowAnonymous()) {
            throw new OpenToTheNetworkException(address);
        }
        log.warn("server.address: {} without a password: everyone who reaches it may read and change", address);
    }

    @Bean
    FilterRegistrationBean<RequestGuard> requestGuard(SecurityProperties security) {
        FilterRegistrationBean<RequestGuard> guard = new FilterRegistrationBean<>(new RequestGuard(security));
        guard.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return guard;
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            SecurityProperties security,
            OpenId openId,
            AccessRules rules,
            Doors doors,
            QuotaProperties quotas) {
        http.addFilterBefore(new QuotaFilter(quotas, TimeMeter.SYSTEM_NANOTIME), AuthorizationFilter.class);
        http.cors(Customizer.withDefaults())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll() // the request itself was let in, or refused
                                .anyRequest()
                                .access(rules))
                .exceptionHandling(problems -> problems.accessDeniedHandler(doors.denied()));
        if (security.hasUsers() || openId.isConfigured()) {
            doors.open(http);
        } else {
            http.csrf(AbstractHttpConfigurer::disable) // RequestGuard checks Host and Origin; there are no sessions
                    .anonymous(everybody -> everybody.authorities(Authorities.of(List.of(Role.OPERATOR))));
        }
        doors.note(http);
        return http.build();
    }

    @Bean
    static HealthDetails healthDetails() {
        return new HealthDetails();
    }

    @Bean
    WebMvcConfigurer callerParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerParameter());
            }
        };
    }

    /** A port of its own would have no guard: neither of names and origins nor of the address. */
    private static void refuse(String management) {
        if (!management.isEmpty() && !management.equals("-1")) {
            throw new IllegalStateException(
                    "management.server.port: " + management + " (expected: not set; the actuator is at server.port)");
        }
    }

    private static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
