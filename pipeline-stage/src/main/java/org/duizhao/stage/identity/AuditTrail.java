package org.duizhao.stage.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.json.JsonWriter;

/**
 * Who did what: a JSON object of the Elastic Common Schema a line, on the disk before the answer. The file is only added
 * to; when it is large it is put aside under the time, and never removed.
 */
final class AuditTrail {

    private static final long LARGE = 64L << 20;
    private static final DateTimeFormatter ASIDE =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final JsonWriter<AuditEntry> JSON = JsonWriter.of(AuditTrail::members);

    private final Path file;
    private final String service;
    private final Clock clock;
    private final long large;

    AuditTrail(Path file, String service, Clock clock) {
        this(file, service, clock, LARGE);
    }

    AuditTrail(Path file, String service, Clock clock, long large) {
        this.file = file.toAbsolutePath();
        this.service = service;
        this.clock = clock;
        this.large = large;
    }

    /** What is added to. */
    Path file() {
        return file;
    }

    /** What was put aside, in the order of time, which is that of the names. */
    List<Path> asides() throws IOException {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        Pattern name = Pattern.compile(Pattern.quote(String.valueOf(file.getFileName())) + "\\.\\d{8}-\\d{6}-\\d{3}");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path ->
                            name.matcher(String.valueOf(path.getFileName())).matches())
                    .sorted()
                    .toList();
        }
    }

    private static void members(JsonWriter.Members<AuditEntry> members) {
        members.add("@timestamp", entry -> entry.time().toString());
        members.add("ecs.version", "8.11");
        members.add("event.kind", "event");
        members.add("event.action", AuditEntry::action);
        members.add("event.outcome", AuditEntry::outcome);
        members.add("event.reason", AuditEntry::reason).whenNotNull();
        members.add("user.name", entry -> entry.caller().name());
        members.add("user.roles", entry -> Account.words(entry.caller().roles()));
        members.add("source.ip", entry -> entry.caller().address());
        members.add("labels.document", AuditEntry::document).whenNotNull();
        members.add("service.name", AuditEntry::service);
    }

    /** Returns when the entry is on the disk: entries are added one after the other, and waited for together. */
    void write(AuditEntry.What what, Caller caller) throws IOException {
        try (FileChannel added = add(what, caller)) {
            added.force(false);
        }
    }

    private synchronized FileChannel add(AuditEntry.What what, Caller caller) throws IOException {
        String line = JSON.writeToString(new AuditEntry(clock.instant(), what, caller, service)) + "\n";
        PrivateFiles.createFolderOf(file);
        if (Files.exists(file) && Files.size(file) >= large) {
            Files.move(file, PrivateFiles.beside(file, "." + ASIDE.format(clock.instant())));
        }
        FileChannel out = PrivateFiles.append(file);
        try {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            return out;
        } catch (IOException e) {
            out.close();
            throw e;
        }
    }
}
