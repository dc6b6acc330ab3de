package org.duizhao.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.duizhao.events.PipelineEvent;
import org.duizhao.ingest.source.SourceProperties;
import org.duizhao.ingest.source.WatchedFolder;
import org.duizhao.ingest.store.ContentStore;
import org.duizhao.stage.EventPublisher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class WatchedFolderRestartsTest {

    private static final Set<Integer> DEATHS = Set.of(77, 201, 388);

    @TempDir
    private Path temp;

    private final Map<String, Integer> announced = new HashMap<>();
    private int calls;

    /** What a process that is killed in the middle of a publication leaves. */
    private static final class Killed extends Error {}

    @Test
    void fiveHundredFilesAndThreeDeathsLoseNoneAndTakeNoneTwice() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("in"));
        for (int i = 0; i < 400; i++) {
            Files.writeString(folder.resolve("notice-" + i + ".txt"), "公告第" + i + "号。 Notice number " + i + ".");
        }
        for (int i = 0; i < 50; i++) {
            Files.writeString(folder.resolve("report-" + i + ".zh.txt"), "报告第" + i + "号。");
            Files.writeString(folder.resolve("report-" + i + ".en.txt"), "Report number " + i + ".");
        }
        int deaths = 0;
        for (int start = 0; start < 5; start++) {
            WatchedFolder watch = start(folder);
            deaths += catchThrowable(watch::look) instanceof Killed ? 1 : 0;
        }

        ContentStore store = ContentStore.open(temp.resolve("store"), Clock.systemUTC());
        assertThat(deaths).isEqualTo(3);
        assertThat(store.documents("", 1000)).hasSize(450);
        assertThat(announced).hasSize(450);
        assertThat(store.countUnpublished()).isZero();
        for (String id : announced.keySet()) {
            try (Stream<Path> revisions =
                    Files.list(temp.resolve("store/documents/" + id.substring(0, 2) + "/" + id))) {
                assertThat(revisions).hasSize(1);
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".duizhao.json")))
                    .hasSize(450);
        }
    }

    /** Everything anew, as a process that starts has it. */
    private WatchedFolder start(Path folder) throws IOException {
        UploadProperties properties = new UploadProperties(
                DataSize.ofMegabytes(1),
                1,
                DataSize.ofKilobytes(1),
                Duration.ofHours(1),
                Duration.ofSeconds(1),
                URI.create("http://127.0.0.1:1"),
                20,
                DataSize.ofMegabytes(1),
                Duration.ofSeconds(1),
                Duration.ZERO,
                Duration.ofHours(1));
        EventPublisher publisher = mock(EventPublisher.class);
        doAnswer(call -> announce(call.getArgument(1))).when(publisher).publish(any(), any(PipelineEvent.class));
        ContentStore store = ContentStore.open(temp.resolve("store"), Clock.systemUTC());
        Commands commands = new Commands(
                store,
                new Announcer(publisher, store, new Lanes(properties, Clock.systemUTC())),
                new Answers(properties),
                new Onlookers(store));
        SourceProperties source = new SourceProperties(folder, Duration.ofSeconds(1), Duration.ZERO, Duration.ZERO);
        return new WatchedFolder(source, new FolderIntake(store, commands, properties), Clock.systemUTC());
    }

    private Object announce(PipelineEvent event) {
        calls++;
        announced.merge(event.documentId(), 1, Integer::sum);
        if (DEATHS.contains(calls)) {
            throw new Killed();
        }
        return List.of();
    }
}
