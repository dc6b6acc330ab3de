package org.duizhao.stage.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditTrailTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String ID = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    private final Caller caller = new Caller("li.wei", Set.of(Role.UPLOADER), Set.of(), "10.0.0.5");

    @Test
    void aLineSaysWhoDidWhatFromWhereWithWhichDocumentAndWhetherTheyWereLet() throws IOException {
        Path file = folder.resolve("audit/ingest.jsonl");
        AuditTrail trail = new AuditTrail(file, "ingest-service", NOON);
        MockHttpServletRequest request = new MockHttpServletRequest("DELETE", "/api/documents/" + ID);
        trail.write(AuditEntry.What.of(request, null), caller);
        trail.write(AuditEntry.What.of(request, "role: \"not\"\nenough"), caller);

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);
        JsonNode first = JsonMapper.shared().readTree(lines.get(0));
        assertThat(first.path("@timestamp").asString()).isEqualTo("2026-01-01T12:00:00Z");
        assertThat(first.path("event.action").asString()).isEqualTo("DELETE /api/documents/" + ID);
        assertThat(first.path("event.outcome").asString()).isEqualTo("success");
        assertThat(first.path("user.name").asString()).isEqualTo("li.wei");
        assertThat(first.path("source.ip").asString()).isEqualTo("10.0.0.5");
        assertThat(first.path("labels.document").asString()).isEqualTo(ID);
        JsonNode second = JsonMapper.shared().readTree(lines.get(1));
        assertThat(second.path("event.outcome").asString()).isEqualTo("failure");
        assertThat(second.path("event.reason").asString()).isEqualTo("role: \"not\"\nenough");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aLargeFileIsPutAsideAndNothingIsLost() throws IOException {
        AuditTrail trail = new AuditTrail(folder.resolve("a.jsonl"), "ingest-service", Clock.systemUTC(), 1000);
        for (int i = 0; i < 20; i++) {
            trail.write(AuditEntry.What.of(new MockHttpServletRequest("POST", "/api/" + i), null), caller);
        }

        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSizeGreaterThan(2);
            long lines = 0;
            for (Path file : all) {
                lines += Files.readAllLines(file).size();
            }
            assertThat(lines).isEqualTo(20);
        }
    }

    @Test
    void aCommandThatCannotBeNotedIsNotCarriedOut() throws Exception {
        Files.writeString(folder.resolve("audit"), "a file, where a folder should be");
        AuditFilter filter = new AuditFilter(new AuditTrail(folder.resolve("audit/x.jsonl"), "ingest-service", NOON));
        AtomicBoolean carriedOut = new AtomicBoolean();
        MockHttpServletResponse answer = new MockHttpServletResponse();
        filter.doFilter(
                new MockHttpServletRequest("POST", "/api/documents"),
                answer,
                (request, response) -> carriedOut.set(true));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(carriedOut).isFalse();

        MockHttpServletResponse question = new MockHttpServletResponse();
        filter.doFilter(
                new MockHttpServletRequest("GET", "/api/records"),
                question,
                (request, response) -> carriedOut.set(true));
        assertThat(question.getStatus()).isEqualTo(200);
        assertThat(carriedOut).isTrue();

        MockHttpServletResponse export = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", "/api/issues/export"), export, (request, response) -> {});
        assertThat(export.getStatus()).as("what leaves the house").isEqualTo(503);
    }
}
