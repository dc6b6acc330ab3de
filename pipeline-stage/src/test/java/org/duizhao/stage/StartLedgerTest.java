package org.duizhao.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartLedgerTest {

    @TempDir
    private Path folder;

    @Test
    void aStartWithoutItsEndIsFoundByTheNextProcess() {
        assertThat(new StartLedger(folder).start("documents.aligned-3-42")).isZero();
        assertThat(new StartLedger(folder).start("documents.aligned-3-42")).isEqualTo(1);
        assertThat(new StartLedger(folder).start("documents.aligned-3-43")).isZero();
    }

    @Test
    void aStartThatEndedIsForgotten() {
        StartLedger ledger = new StartLedger(folder);
        ledger.start("documents.aligned-3-42");
        ledger.end("documents.aligned-3-42");

        assertThat(ledger.start("documents.aligned-3-42")).isZero();
    }

    @Test
    void nothingElseIsLeftInTheFolderAndOldNotesGo() throws IOException {
        Path old = Files.writeString(folder.resolve("documents.aligned-0-1"), "1");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(8))));

        new StartLedger(folder);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeWrittenEndsTheStartAndIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> new StartLedger(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("duizhao.stage.starts-folder: " + file + " (expected: writable)");
    }
}
