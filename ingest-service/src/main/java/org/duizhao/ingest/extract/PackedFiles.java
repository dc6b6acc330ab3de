package org.duizhao.ingest.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.events.SourceFile;
import org.duizhao.ingest.extract.wire.Reply;
import org.jspecify.annotations.Nullable;

/** The files that were found within others and wait to be read, each in a folder that goes at the end. */
final class PackedFiles implements AutoCloseable {

    private static final int MOST = 50;

    private final WorkFolder folders;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Map<String, Integer> left = new LinkedHashMap<>();
    private @Nullable Path folder;
    private int count;

    private record Waiting(int within, SourceFile.Side side, int depth, Reply.Packed file) {}

    /** @param within index of the file that it was found in */
    record Next(int within, int depth, Source source) {}

    PackedFiles(WorkFolder folders) {
        this.folders = folders;
    }

    void add(int within, SourceFile.Side side, List<Reply.Packed> files, int depth) {
        for (Reply.Packed file : files) {
            if (++count > MOST) {
                left.put(file.name(), within);
            } else {
                waiting.add(new Waiting(within, side, depth, file));
            }
        }
    }

    /** Names of those that are too many, with the file that holds them. */
    Map<String, Integer> left() {
        return left;
    }

    @Nullable
    Next next() throws IOException {
        Waiting first = waiting.poll();
        if (first == null) {
            return null;
        }
        if (folder == null) {
            folder = folders.create();
        }
        byte[] bytes = first.file.bytes();
        Path path = Files.write(Files.createTempFile(folder, "packed", ""), bytes);
        SourceFile file = new SourceFile(first.side, first.file.name(), "", bytes.length, digest(bytes));
        return new Next(first.within, first.depth, new Source(file, path));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (folder != null) {
            WorkFolder.delete(folder);
        }
    }
}
