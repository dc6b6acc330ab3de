package org.duizhao.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duizhao.stage.UnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private final List<List<Path>> taken = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    private WatchedFolder watch(Intake intake) {
        SourceProperties properties =
                new SourceProperties(folder, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(1));
        return new WatchedFolder(properties, intake, Clock.fixed(LATER, ZoneOffset.UTC));
    }

    private Intake.Taken take(List<Path> files) {
        taken.add(files);
        known.add(files.toString());
        return new Intake.Accepted("%032x".formatted(files.hashCode()), 1, URI.create("http://127.0.0.1/"));
    }

    private Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "text of " + name);
    }

    @Test
    void eachFileIsTakenInOnceAndSaysSoBesideIt() throws IOException {
        file("a.txt");
        file("b.zh.txt");
        file("b.en.txt");
        file(".hidden");
        WatchedFolder watch = watch(this::take);

        watch.look();
        watch.look();

        assertThat(taken)
                .containsExactly(
                        List.of(folder.resolve("a.txt")),
                        List.of(folder.resolve("b.zh.txt"), folder.resolve("b.en.txt")));
        assertThat(folder.resolve("a.txt.duizhao.json")).content().contains("\"ACCEPTED\"", "\"a.txt\"");
        assertThat(folder.resolve("b.en.txt.duizhao.json")).doesNotExist();
    }

    @Test
    void aFileThatIsStillWrittenWaitsAndOneThatChangesIsANewOne() throws IOException {
        Path a = file("a.txt");
        SourceProperties properties =
                new SourceProperties(folder, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(1));
        Instant written = Files.getLastModifiedTime(a).toInstant();
        new WatchedFolder(properties, this::take, Clock.fixed(written.plusSeconds(4), ZoneOffset.UTC)).look();
        assertThat(taken).isEmpty();
        watch(this::take).look();
        assertThat(taken).hasSize(1);

        Files.writeString(a, "another text, and longer");
        watch(this::take).look();

        assertThat(taken).hasSize(2);
    }

    @Test
    void aRefusalIsSaidOnceAndWhatIsUnavailableIsTriedAgain() throws IOException {
        file("a.exe");
        watch(files -> new Intake.Refused("a.exe: a program (expected: a document)"))
                .look();
        assertThat(folder.resolve("a.exe.duizhao.json")).content().contains("REFUSED", "a program");
        file("b.txt");
        watch(files -> {
                    throw new UnavailableException("Kafka is away");
                })
                .look();
        assertThat(folder.resolve("b.txt.duizhao.json")).doesNotExist();

        watch(this::take).look();

        assertThat(taken).containsExactly(List.of(folder.resolve("b.txt")));
    }

    @Test
    void oneOfAPairWaitsForTheOtherAndThenGoesAlone() throws IOException {
        Path half = file("a.zh.txt");
        Instant written = Files.getLastModifiedTime(half).toInstant();
        SourceProperties properties =
                new SourceProperties(folder, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(1));
        new WatchedFolder(properties, this::take, Clock.fixed(written.plusSeconds(59), ZoneOffset.UTC)).look();
        assertThat(taken).isEmpty();

        new WatchedFolder(properties, this::take, Clock.fixed(written.plusSeconds(60), ZoneOffset.UTC)).look();

        assertThat(taken).containsExactly(List.of(half));
    }
}
