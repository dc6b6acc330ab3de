package org.duizhao.stage.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.duizhao.stage.UnavailableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;

class AuditCopyTest {

    @TempDir
    private Path folder;

    private final Caller caller = new Caller("李伟", Set.of(Role.UPLOADER), Set.of(), "10.0.0.5");
    private final List<String> arrived = new ArrayList<>();
    private boolean away;
    private AuditTrail trail;
    private AuditCopy copy;
    private int noted;

    @BeforeEach
    void open() {
        trail = trail(64 << 20);
        copy = new AuditCopy(trail, this::send);
    }

    private AuditTrail trail(long large) {
        return new AuditTrail(folder.resolve("audit/ingest-service-a-8081.jsonl"), "ingest-service", tick(), large);
    }

    /** Files are put aside under the millisecond. */
    private static Clock tick() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    private void send(List<String> lines) {
        if (away) {
            throw new UnavailableException("kafka: away (expected: an answer)");
        }
        arrived.addAll(lines);
    }

    private void note(int lines) throws IOException {
        for (int i = 0; i < lines; i++) {
            trail.write(AuditEntry.What.of(new MockHttpServletRequest("POST", "/api/" + noted++), null), caller);
        }
    }

    private List<String> everythingNoted() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path aside : trail.asides()) {
            lines.addAll(Files.readAllLines(aside));
        }
        lines.addAll(Files.readAllLines(trail.file()));
        return lines;
    }

    @Test
    void nothingIsCopiedWhereNothingWasNoted() {
        copy.run();
        assertThat(arrived).isEmpty();
    }

    @Test
    void whatWasNotedWhileKafkaWasAwayIsCopiedLaterOnceAndInOrder() throws IOException {
        note(3);
        copy.run();
        away = true;
        note(4);
        copy.run();
        assertThat(arrived).hasSize(3);
        away = false;
        copy.run();
        copy.run();

        assertThat(arrived).isEqualTo(everythingNoted()).hasSize(7);
    }

    @Test
    void aServiceThatStartsAgainGoesOnWhereItWas() throws IOException {
        note(5);
        copy.run();
        note(2);
        new AuditCopy(trail, this::send).run();

        assertThat(arrived).isEqualTo(everythingNoted()).hasSize(7);
    }

    /** Also when several were put aside during an outage. */
    @Test
    void nothingIsLeftOutWhenFilesArePutAside() throws IOException {
        trail = trail(1500);
        copy = new AuditCopy(trail, this::send);
        Random random = new Random(21);
        for (int i = 0; i < 60; i++) {
            away = random.nextInt(3) > 0;
            note(random.nextInt(5));
            if (random.nextBoolean()) {
                copy.run();
            }
        }
        away = false;
        copy.run();

        assertThat(arrived).isEqualTo(everythingNoted()).hasSize(noted);
    }

    @Test
    void aLineThatIsBeingWrittenWaits() throws IOException {
        note(1);
        Files.writeString(trail.file(), Files.readString(trail.file()) + "{\"half");
        copy.run();

        assertThat(arrived).hasSize(1);
    }
}
