package org.duizhao.stage;

import java.net.InetAddress;
import java.net.UnknownHostException;
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
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

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
    SecurityFilterChain securityFilterChain(HttpSecurity http, SecurityProperties security) {
        http.csrf(AbstractHttpConfigurer::disable) // RequestGuard checks Host and Origin; there are no sessions
                .cors(Customizer.withDefaults())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
        if (security.authenticated()) {
            http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                            .permitAll()
                            .anyRequest()
                            .authenticated())
                    .httpBasic(Customizer.withDefaults());
        } else {
            http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        }
        return http.build();
    }

    @Bean
    UserDetailsService userDetailsService(SecurityProperties security) {
        InMemoryUserDetailsManager users = new InMemoryUserDetailsManager();
        String password = security.password();
        if (password != null && security.authenticated()) {
            users.createUser(User.withUsername(security.username())
                    .password(password.startsWith("{") ? password : "{noop}" + password)
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
