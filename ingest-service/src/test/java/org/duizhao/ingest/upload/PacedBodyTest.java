package org.duizhao.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;

/** Time here is what the test says. */
class PacedBodyTest {

    private final UploadProperties limits = mock(UploadProperties.class);
    private final ApplicationBufferHandler handler = mock(ApplicationBufferHandler.class);
    private long now;
    private int next;
    private PacedBody body;

    @BeforeEach
    void open() {
        when(limits.leastRate()).thenReturn(DataSize.ofBytes(100));
        when(limits.maxTime()).thenReturn(Duration.ofMinutes(1));
        body = new PacedBody(
                new InputBuffer() {
                    @Override
                    public int doRead(ApplicationBufferHandler ignored) {
                        return next;
                    }

                    @Override
                    public int available() {
                        return 0;
                    }
                },
                limits,
                () -> now);
    }

    @Test
    void aClientThatSendsAByteEveryFiveSecondsIsAnswered408() throws Exception {
        read(1, 5);
        assertThatThrownBy(() -> read(1, 5)).isInstanceOfSatisfying(ErrorResponseException.class, problem -> {
            assertThat(problem.getStatusCode().value()).isEqualTo(408);
            assertThat(problem.getBody().getDetail())
                    .isEqualTo("duizhao.upload.least-rate: 0 bytes a second (expected: at least 100)");
        });
        assertThat(body.wasTooSlow()).isTrue();
    }

    @Test
    void aClientThatBeginsFastAndDribblesThenIsTooSlowAllTheSame() throws Exception {
        read(1_000_000, 1);
        read(1, 9);
        read(1, 5);
        assertThatThrownBy(() -> read(1, 5)).isInstanceOf(ErrorResponseException.class);
    }

    @Test
    void aSteadyClientIsReadToItsEndAndToldOfUntilTheTotalTimeIsOver() throws Exception {
        long[] told = new long[1];
        body.listen(bytes -> told[0] = bytes);
        for (int i = 0; i < 12; i++) {
            read(600, 5);
        }
        assertThat(told[0]).isEqualTo(7200);
        assertThatThrownBy(() -> read(600, 5))
                .isInstanceOf(ErrorResponseException.class)
                .hasMessageContaining("duizhao.upload.max-time: passed (expected: a request within 60 s)");
    }

    private void read(int bytes, int secondsLater) throws IOException {
        now += Duration.ofSeconds(secondsLater).toNanos();
        next = bytes;
        body.doRead(handler);
    }
}
