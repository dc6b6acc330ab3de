package org.duizhao.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.stage.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes in each new file of a folder once: what became of it stands beside it, and what was taken in when the service died
 * before it could say so is known to the store.
 */
@Component
public class WatchedFolder {

    private static final Logger log = LoggerFactory.getLogger(WatchedFolder.class);

    private final SourceProperties properties;
    private final Intake intake;
    private final Clock clock;

    public WatchedFolder(SourceProperties properties, Intake intake, Clock clock) {
        this.properties = properties;
        this.intake = intake;
        this.clock = clock;
    }

    /** Looks once; stops at the first thing that has to wait, and is called again soon. */
    @Scheduled(fixedDelayString = "${duizhao.sources.every:2s}")
    public void look() {
        Path folder = properties.folder();
        if (folder == null) {
            return;
        }
        try {
            for (FileGroup group : FileGroup.of(settled(folder))) {
                if (isDue(group)) {
                    take(group);
                }
            }
        } catch (UnavailableException | IOException e) {
            log.warn("folder {}: {} (expected: its files can be taken in; trying again)", folder, e.getMessage());
        }
    }

    private List<Path> settled(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> visible = all.filter(WatchedFolder::isDocument).toList();
            return older(visible, clock.instant().minus(properties.settle()));
        }
    }

    private static boolean isDocument(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && !name.endsWith(Outcome.SUFFIX) && Files.isRegularFile(file);
    }

    private boolean isDue(FileGroup group) throws IOException {
        Duration patience = group.half() ? properties.pairWait() : Duration.ZERO;
        return !older(group.files(), clock.instant().minus(patience)).isEmpty();
    }

    private void take(FileGroup group) throws IOException {
        try {
            List<Outcome.Seen> seen = Outcome.Seen.of(group.files());
            if (Outcome.beside(group.first())
                    .filter(known -> known.files().equals(seen))
                    .isPresent()) {
                return;
            }
            Outcome outcome = Outcome.of(seen, intake.take(group.files()));
            outcome.write(group.first());
            log.info("{}: {}", group.first(), outcome.state());
        } catch (NoSuchFileException e) {
            log.info("{}: gone before it was taken in", group.first());
        }
    }

    /** Those that were not written to since. */
    private static List<Path> older(List<Path> files, Instant limit) throws IOException {
        List<Path> older = new ArrayList<>();
        for (Path file : files) {
            try {
                if (!Files.getLastModifiedTime(file).toInstant().isAfter(limit)) {
                    older.add(file);
                }
            } catch (NoSuchFileException e) {
                // gone since the folder was listed
            }
        }
        return older;
    }
}
