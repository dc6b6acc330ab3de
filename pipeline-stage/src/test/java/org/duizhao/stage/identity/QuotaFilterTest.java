package org.duizhao.stage.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

class QuotaFilterTest {

    private long nanos = 1;
    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };
    private final QuotaFilter filter = new QuotaFilter(new QuotaProperties(3, 2), time);

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private MockHttpServletResponse send(String name, String method, String path) throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(new Identity(name, Set.of(Role.OPERATOR), Set.of()).authentication());
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest(method, path), response, new MockFilterChain());
        return response;
    }

    @Test
    void whoAsksTooMuchIsToldWhenToComeBackAndNobodyElseIs() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(send("a", "GET", "/api/records").getStatus()).isEqualTo(200);
        }

        MockHttpServletResponse refused = send("a", "GET", "/api/records");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("20");
        assertThat(refused.getContentAsString()).contains("duizhao.quota.requests-per-minute");
        assertThat(send("b", "GET", "/api/records").getStatus()).isEqualTo(200);
        assertThat(send("a", "GET", "/actuator/health/readiness").getStatus()).isEqualTo(200);
        nanos += Duration.ofSeconds(20).toNanos();
        assertThat(send("a", "GET", "/api/records").getStatus()).isEqualTo(200);
        assertThat(send("a", "GET", "/api/records").getStatus()).isEqualTo(429);
    }

    @Test
    void uploadsHaveABoundOfTheirOwn() throws Exception {
        assertThat(send("a", "POST", "/api/documents").getStatus()).isEqualTo(200);
        assertThat(send("a", "POST", "/api/documents").getStatus()).isEqualTo(200);
        nanos += Duration.ofMinutes(1).toNanos();

        assertThat(send("a", "POST", "/api/documents").getStatus()).isEqualTo(429);
        assertThat(send("a", "POST", "/api/documents/1/reprocess").getStatus()).isEqualTo(200);
        nanos += Duration.ofHours(12).toNanos();
        assertThat(send("a", "POST", "/api/documents").getStatus()).isEqualTo(200);
    }

    @Test
    void withoutBoundsNobodyIsRefusedAndABoundOfNoneIsAMistake() throws Exception {
        QuotaFilter open = new QuotaFilter(new QuotaProperties(null, null), time);
        for (int i = 0; i < 1000; i++) {
            MockHttpServletResponse response = new MockHttpServletResponse();
            open.doFilter(new MockHttpServletRequest("POST", "/api/documents"), response, new MockFilterChain());
            assertThat(response.getStatus()).isEqualTo(200);
        }
        assertThatThrownBy(() -> new QuotaProperties(0, null))
                .hasMessage("duizhao.quota.requests-per-minute: 0 (expected: at least 1)");
    }
}
