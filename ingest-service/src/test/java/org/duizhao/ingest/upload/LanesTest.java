package org.duizhao.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.duizhao.events.Hints;
import org.duizhao.events.SourceFile;
import org.duizhao.events.Topics;
import org.duizhao.ingest.store.Manifest;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class LanesTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Lanes lanes = new Lanes(
            new UploadProperties(
                    DataSize.ofMegabytes(1),
                    1,
                    DataSize.ofKilobytes(1),
                    Duration.ofHours(1),
                    Duration.ofSeconds(1),
                    URI.create("http://127.0.0.1:1"),
                    3,
                    DataSize.ofKilobytes(100),
                    Duration.ofSeconds(1),
                    Duration.ZERO,
                    Duration.ofHours(1)),
            clock);

    private static Manifest of(String uploader, long size, boolean deleted) {
        SourceFile file = new SourceFile(SourceFile.Side.ANY, "a.txt", "text/plain", size, "ab".repeat(32));
        return new Manifest("a".repeat(32), 1, Instant.EPOCH, deleted, null, List.of(file), Hints.NONE, uploader, null);
    }

    private boolean isBulk(String uploader) {
        return lanes.topic(of(uploader, 10, false)).equals(Topics.DOCUMENTS_UPLOADED_BULK);
    }

    @Test
    void theFirstOfAnUploaderAreInTheFastLaneAndFurtherOnesNot() {
        assertThat(List.of(isBulk("a"), isBulk("a"), isBulk("a"), isBulk("a"), isBulk("a")))
                .containsExactly(false, false, false, true, true);
        assertThat(isBulk("b")).isFalse();
        assertThat(isBulk(null)).isFalse();
    }

    @Test
    void whoKeepsSendingStaysInTheSlowLaneAndWhoPausesComesBack() {
        for (int i = 0; i < 100; i++) {
            isBulk("a");
            now = now.plusSeconds(1);
        }
        assertThat(isBulk("a")).isTrue();

        now = now.plusSeconds(61);

        assertThat(isBulk("a")).isFalse();
    }

    @Test
    void largeFilesAreSlowAndDeletionsNever() {
        assertThat(lanes.topic(of("a", 100 * 1024, false))).isEqualTo(Topics.DOCUMENTS_UPLOADED);
        assertThat(lanes.topic(of("a", 100 * 1024 + 1, false))).isEqualTo(Topics.DOCUMENTS_UPLOADED_BULK);
        for (int i = 0; i < 10; i++) {
            assertThat(lanes.topic(of("c", 200 * 1024, true))).isEqualTo(Topics.DOCUMENTS_UPLOADED);
        }
    }
}
