package org.duizhao.stage.identity;

import jakarta.servlet.DispatcherType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
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
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who may talk to a service: loopback only, or with a password, or because the operator says so. */
@AutoConfiguration(before = SecurityAutoConfiguration.class)
@EnableConfigurationProperties(SecurityProperties.class)
class WebConfiguration {

    private static final Logger log = LoggerFactory.getLogger(WebConfiguration.class);

    WebConfiguration(SecurityProperties security, @Value("${server.address:0.0.0.0}") String address) {
        if (security.authenticated() || loopback(address)) {
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
    AccessRules accessRules(ObjectProvider<EndpointRules> services) {
        return new AccessRules(Stream.concat(
                        AccessRules.OF_ALL.stream(),
                        services.orderedStream().flatMap(service -> service.rules().stream()))
                .toList());
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, SecurityProperties security, AccessRules rules) {
        http.csrf(AbstractHttpConfigurer::disable) // RequestGuard checks Host and Origin; there are no sessions
                .cors(Customizer.withDefaults())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll() // the request itself was let in, or refused
                                .anyRequest()
                                .access(rules))
                .exceptionHandling(problems -> problems.accessDeniedHandler((request, response, denied) ->
                        Refusal.send(response, 403, "role: not enough for this (expected: see docs/security.md)")));
        if (security.authenticated()) {
            http.httpBasic(Customizer.withDefaults());
        } else {
            http.anonymous(everybody -> everybody.authorities(Authorities.of(List.of(Role.OPERATOR))));
        }
        return http.build();
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

    @Bean
    UserDetailsService userDetailsService(SecurityProperties security) {
        InMemoryUserDetailsManager users = new InMemoryUserDetailsManager();
        String password = security.password();
        if (password != null && security.authenticated()) {
            users.createUser(User.withUsername(security.username())
                    .password(password.startsWith("{") ? password : "{noop}" + password)
                    .authorities(Authorities.of(List.of(Role.OPERATOR)))
                    .build());
        }
        return users;
    }

    private static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
