package org.duizhao.stage.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import org.duizhao.stage.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies what an audit trail has noted to Kafka, line by line and in order, and what was noted while Kafka was away when it is
 * back. How far it has come is kept beside the file ({@code FILE.copied}); lines may be sent twice, none is left out.
 */
final class AuditCopy implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(AuditCopy.class);

    /** Sent together; no line is longer. */
    private static final int MOST_BYTES = 256 << 10;

    /** Where lines go. */
    interface Sender {

        /**
         * Returns when all have arrived.
         *
         * @throws UnavailableException if they may not have
         */
        void send(List<String> lines);
    }

    private final AuditTrail trail;
    private final Path copied;
    private final Sender sender;
    private boolean behind;

    AuditCopy(AuditTrail trail, Sender sender) {
        this.trail = trail;
        this.copied = PrivateFiles.beside(trail.file(), ".copied");
        this.sender = sender;
    }

    /**
     * How far the copy has come.
     *
     * @param done the last file put aside that is copied to its end; empty if none is
     * @param offset in the file after that, in bytes
     */
    private record Position(String done, long offset) {}

    @Override
    public void run() {
        try {
            while (copySome()) {
                // until there is no more
            }
            if (behind) {
                log.info("audit: its copy has caught up");
            }
            behind = false;
        } catch (UnavailableException | IOException e) {
            if (!behind) {
                log.warn("audit: noted, and to be copied later: {}", e.getMessage());
            }
            behind = true;
        }
    }

    /** Whether there may be more. */
    private boolean copySome() throws IOException {
        Position position = position();
        @Nullable Path aside = asideAfter(position.done());
        Path file = aside == null ? trail.file() : aside;
        byte[] bytes = Files.exists(file) ? read(file, position.offset()) : new byte[0];
        if (!Objects.equals(aside, asideAfter(position.done()))) {
            return true; // put aside meanwhile: what was read may be of another file
        }
        int end = lastLineEnd(bytes);
        if (end > 0) {
            sender.send(
                    new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList());
            keep(new Position(position.done(), position.offset() + end));
            return true;
        }
        if (aside != null) {
            keep(new Position(String.valueOf(aside.getFileName()), 0));
        }
        return aside != null;
    }

    private @Nullable Path asideAfter(String done) throws IOException {
        return trail.asides().stream()
                .filter(file -> String.valueOf(file.getFileName()).compareTo(done) > 0)
                .findFirst()
                .orElse(null);
    }

    private static byte[] read(Path file, long offset) throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, Math.min(MOST_BYTES, in.size() - offset)));
            long at = offset;
            while (bytes.hasRemaining()) {
                int read = in.read(bytes, at);
                if (read < 0) {
                    break;
                }
                at += read;
            }
            byte[] all = new byte[bytes.position()];
            bytes.flip().get(all);
            return all;
        }
    }

    private static int lastLineEnd(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private Position position() throws IOException {
        if (!Files.exists(copied)) {
            return new Position("", 0);
        }
        List<String> lines = Files.readAllLines(copied);
        try {
            return new Position(lines.get(0), Long.parseLong(lines.get(1)));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new IOException(
                    copied + ": not readable (expected: a name and an offset; without the file, all is"
                            + " copied again)",
                    e);
        }
    }

    private void keep(Position position) throws IOException {
        PrivateFiles.replace(copied, List.of(position.done(), Long.toString(position.offset())));
    }
}
