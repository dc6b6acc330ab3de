package org.duizhao.standalone.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.duizhao.standalone.process.StartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path temp;

    @Test
    void aFolderWithLittleRoomIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> DataFolder.requireSpace(temp, (2L << 30) - 1))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("2047 MiB (expected: at least 2048 MiB; --data FOLDER");
        assertThatCode(() -> DataFolder.requireSpace(temp, 2L << 30)).doesNotThrowAnyException();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("file/data: cannot be used (expected: a folder that can be written)");
    }

    @Test
    void aClosedFolderCanBeOpenedAgain() throws IOException {
        DataFolder.open(temp).close();

        try (DataFolder again = DataFolder.open(temp)) {
            assertThat(again.logs()).isDirectory();
        }
    }

    @Test
    void stoppingWhereNothingRunsSaysSoAndARunNotesWhoItIs() throws IOException {
        assertThat(DataFolder.stop(temp.resolve("none"), Duration.ofSeconds(1))).isFalse();
        DataFolder.open(temp).close();

        assertThat(DataFolder.stop(temp, Duration.ofSeconds(1))).isFalse();
        assertThat(temp.resolve("lock"))
                .hasContent(Long.toString(ProcessHandle.current().pid()));
    }
}
