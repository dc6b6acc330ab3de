package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.duizhao.ingest.extract.type.MediaTypes;
import org.duizhao.ingest.extract.wire.Request;

/** Unpacks an archive: its files go into the folder of the request under their numbers, and are told by name in that order. */
final class BundleReader implements DocumentReader {

    private static final int MOST_FILES = 500;

    @Override
    public void read(Request request, Output output) throws IOException, Refusal {
        String folder = request.unpackTo();
        if (folder == null) {
            throw Refusal.rejected(new MediaTypes.Detected(request.mediaType()).refusal());
        }
        Path file = Path.of(request.path());
        try (ZipFile zip = open(file)) {
            ZipGuard.check(file, zip, request.limits());
            List<? extends ZipEntry> entries = Collections.list(zip.entries()).stream()
                    .filter(entry -> !entry.isDirectory() && !isFurniture(entry.getName()))
                    .toList();
            if (entries.size() > MOST_FILES) {
                throw Refusal.limit(
                        "files: " + entries.size() + " in the archive (expected: at most " + MOST_FILES + ")");
            }
            for (int i = 0; i < entries.size(); i++) {
                try (InputStream in = zip.getInputStream(entries.get(i))) {
                    Files.copy(in, Path.of(folder).resolve(String.valueOf(i)));
                }
                output.unpacked(entries.get(i).getName());
            }
        }
    }

    /** Names are in UTF-8 where the archive says so or nothing speaks against it, else as Chinese Windows writes them. */
    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(file.toFile(), Charset.forName("GB18030"));
        }
    }

    /** What systems put into archives by themselves. */
    private static boolean isFurniture(String name) {
        return name.matches("(?i)(?:.*/)?(?:__MACOSX/.*|\\._[^/]*|\\.DS_Store|Thumbs\\.db|desktop\\.ini|~\\$[^/]*)");
    }
}
