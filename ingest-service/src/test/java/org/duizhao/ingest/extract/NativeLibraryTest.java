package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {

    @TempDir
    Path folder;

    @Test
    void itIsUnpackedOnceForThisUserAlone() throws IOException {
        Path place = folder.resolve("library");
        NativeLibrary library = new NativeLibrary(place, "Linux", "amd64");
        assertThat(library.options()).containsExactly("-Donnxruntime.native.path=" + place.toAbsolutePath());
        Path file = place.resolve(System.mapLibraryName("onnxruntime"));
        FileTime before = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
        Files.setLastModifiedTime(file, before);

        library.options();

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
        assertThat(Files.getPosixFilePermissions(place))
                .extracting(Enum::name)
                .allMatch(right -> right.startsWith("OWNER"));
        try (Stream<Path> files = Files.list(place)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void whatWasChangedThereIsPutRight() throws IOException {
        NativeLibrary library = new NativeLibrary(folder, "Linux", "amd64");
        library.options();
        Path file = folder.resolve(System.mapLibraryName("onnxruntime4j_jni"));
        long size = Files.size(file);
        Files.writeString(file, "another library");

        library.options();

        assertThat(file).hasSize(size);
    }

    @Test
    void aPlatformWithoutItAndAFolderThatCannotBeMadeGiveNoOption() throws IOException {
        assertThat(new NativeLibrary(folder, "Linux", "riscv64").options()).isEqualTo(List.of());
        Path inTheWay = Files.createFile(folder.resolve("file"));
        assertThat(new NativeLibrary(inTheWay.resolve("library"), "Linux", "amd64").options())
                .isEmpty();
    }
}
