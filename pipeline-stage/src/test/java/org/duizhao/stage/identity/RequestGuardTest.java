package org.duizhao.stage.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestGuardTest {

    private final RequestGuard guard = new RequestGuard(new SecurityProperties(
            "duizhao", null, false, List.of("localhost", "127.0.0.1", "[::1]"), List.of("http://localhost:8084")));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "GET,  localhost:8081,   -,                      200",
                "GET,  LOCALHOST,        -,                      200",
                "GET,  [::1]:8081,       -,                      200",
                "GET,  evil.example,     -,                      421",
                "GET,  -,                -,                      421",
                "GET,  localhost.evil:1, -,                      421",
                "POST, localhost:8081,   -,                      200",
                "POST, localhost:8081,   http://localhost:8084,  200",
                "POST, localhost:8081,   http://localhost:8081,  200",
                "POST, localhost:8081,   http://evil.example,    403",
                "POST, localhost:8081,   'null',                 403",
                "DELETE, localhost:8081, http://localhost:1,     403",
                "GET,  localhost:8081,   http://evil.example,    200",
            })
    void foreignHostsAndOriginsAreRefused(String method, String host, String origin, int status) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/documents");
        if (host != null) {
            request.addHeader("Host", host);
        }
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();

        guard.doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(status);
    }
}
