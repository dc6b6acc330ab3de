package org.duizhao.standalone.cli;

import java.nio.file.Path;
import org.duizhao.standalone.backup.Backup;
import org.duizhao.standalone.machine.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a backup is made of and where it is. */
final class BackupOptions {

    @Parameters(paramLabel = "DIR", description = "The folder of the backup.")
    private Path folder = Path.of("");

    @Option(names = "--store", paramLabel = "FOLDER", description = "The content store. Default: that of duizhao run.")
    private @Nullable Path store;

    @Mixin
    private DataOption data = new DataOption();

    Path data() {
        return data.folder();
    }

    Backup backup() {
        Path from = store == null
                ? DataFolder.contentStore(data())
                : store.toAbsolutePath().normalize();
        Path to = folder.toAbsolutePath().normalize();
        return new Backup(from, DataFolder.security(data()), to, System.err::println);
    }
}
