package org.duizhao.stage.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers a request that goes no further, with problem details. */
final class Refusal {

    private Refusal() {}

    /** @param detail without secrets; what would break the JSON becomes a question mark */
    static void send(HttpServletResponse response, int status, String detail) throws IOException {
        String safe = detail.replaceAll("[\\p{Cntrl}\"\\\\]", "?");
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"Refused\",\"status\":" + status
                        + ",\"kind\":\"REJECTED_INPUT\",\"detail\":\"" + safe + "\"}");
    }
}
