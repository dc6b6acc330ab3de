package org.duizhao.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which revisions the service started by itself, and after how many of that kind, or that are being corrected: the last one of
 * each document. A note that is lost costs a revision too many.
 */
final class RestartNotes {

    private static final Pattern NOTE = Pattern.compile("(\\d{1,18}) (\\d{1,3})\\s*");

    private final Path folder;

    RestartNotes(Path root, String name) {
        this.folder = root.resolve(name);
    }

    /** How many restarts in a row led to this revision; 0 if a person did. */
    int of(String documentId, long revision) throws IOException {
        try {
            Matcher note = NOTE.matcher(Files.readString(folder.resolve(documentId)));
            return note.matches() && Long.parseLong(note.group(1)) == revision ? Integer.parseInt(note.group(2)) : 0;
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    void write(String documentId, long revision, int restarts) throws IOException {
        Durable.createFolders(folder);
        Files.writeString(folder.resolve(documentId), revision + " " + restarts + "\n");
    }
}
