package org.duizhao.stage.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.web.cors.CorsConfigurationSource;

class WebConfigurationTest {

    private final WebApplicationContextRunner service = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    WebConfiguration.class, SecurityAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class))
            .withBean("corsConfigurationSource", CorsConfigurationSource.class, () -> request -> null);

    @Test
    void aServiceOffLoopbackWithoutAPasswordDoesNotStart() {
        service.withPropertyValues("server.address=0.0.0.0")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseInstanceOf(OpenToTheNetworkException.class)
                        .rootCause()
                        .hasMessageContaining("server.address: 0.0.0.0 (expected: a loopback address"));
    }

    @Test
    void anAddressThatIsNotSetMeansEveryAddress() {
        service.run(context -> assertThat(context).hasFailed());
    }

    @Test
    void itStartsOnLoopbackOrWithAPasswordOrWhenTheOperatorSaysSo() {
        service.withPropertyValues("server.address=127.0.0.1")
                .run(context -> assertThat(context).hasNotFailed());
        service.withPropertyValues("server.address=0.0.0.0", "duizhao.security.password=secret")
                .run(context -> assertThat(context).hasNotFailed());
        service.withPropertyValues("server.address=0.0.0.0", "duizhao.security.allow-anonymous=true")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void anUnknownKeyIsRefused() {
        service.withPropertyValues("server.address=127.0.0.1", "duizhao.security.pasword=typo")
                .run(context -> assertThat(context).hasFailed());
    }
}
