package org.duizhao.stage.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sessions that were logged out of before their time: a line each in a file that all copies share, so that a copied
 * cookie ends with its session. Lines whose session would have ended anyway go when the next is written.
 */
final class EndedSessions {

    private static final int LINES_BEFORE_CLEANING = 1000;

    private final WatchedFile<Map<String, Long>> file;
    private final Clock clock;

    EndedSessions(Path path, Clock clock) {
        this.file = new WatchedFile<>(path.toAbsolutePath(), EndedSessions::read);
        this.clock = clock;
    }

    boolean has(String session) {
        return file.value().containsKey(session);
    }

    synchronized void add(String session, Instant end) throws IOException {
        Map<String, Long> ended = file.now();
        if (ended.size() >= LINES_BEFORE_CLEANING) {
            ended.values().removeIf(until -> until < clock.instant().getEpochSecond());
            PrivateFiles.replace(
                    file.path(),
                    ended.entrySet().stream()
                            .map(each -> each.getKey() + " " + each.getValue())
                            .toList());
        }
        try (FileChannel out = PrivateFiles.append(file.path())) {
            out.write(ByteBuffer.wrap((session + " " + end.getEpochSecond() + "\n").getBytes(StandardCharsets.UTF_8)));
            out.force(true);
        }
    }

    private static Map<String, Long> read(List<String> lines) {
        Map<String, Long> ended = new HashMap<>();
        for (String line : lines) {
            String[] parts = line.split(" ", 2);
            if (parts.length == 2 && parts[1].matches("\\d{1,18}")) {
                ended.put(parts[0], Long.valueOf(parts[1]));
            }
        }
        return ended;
    }
}
