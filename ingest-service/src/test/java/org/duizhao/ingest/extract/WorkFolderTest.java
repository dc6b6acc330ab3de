package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

    private static final long NO_PROCESS = 999_999_999;

    @TempDir
    private Path temp;

    @Test
    void aFolderThatCannotBeWrittenEndsTheStart() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");

        assertThatThrownBy(() -> new WorkFolder(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("work folder: " + file + " (expected: a folder that can be written)");
    }

    @Test
    void whatAKilledServiceLeftIsSweptAndWhatARunningOneHasStays() throws IOException {
        Path left = Files.createDirectories(temp.resolve(NO_PROCESS + "-1/deep/er"));
        Path used = new WorkFolder(temp).create();

        new WorkFolder(temp);

        assertThat(left).doesNotExist();
        assertThat(temp).isDirectoryContaining(used::equals);
        assertThat(temp).isDirectoryNotContaining(each -> !each.equals(used));
    }
}
