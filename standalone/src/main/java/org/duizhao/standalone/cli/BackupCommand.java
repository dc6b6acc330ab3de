package org.duizhao.standalone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.duizhao.standalone.backup.Backup;
import org.duizhao.standalone.backup.Copied;
import org.duizhao.standalone.machine.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duizhao backup}. */
@Command(
        name = "backup",
        description =
                "Copies the content store, users and keys into a folder: what is new, with digests. May run while the services do.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The folder of the backup.")
    private Path folder = Path.of("");

    @Option(names = "--store", paramLabel = "FOLDER", description = "The content store. Default: that of duizhao run.")
    private @Nullable Path store;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        Path root = data.folder();
        Backup backup = new Backup(
                store == null
                        ? DataFolder.contentStore(root)
                        : store.toAbsolutePath().normalize(),
                DataFolder.security(root),
                folder.toAbsolutePath().normalize(),
                System.err::println);
        Copied copied = backup.save();
        System.out.printf(
                "%d files, %d of them new (%d bytes), %d gone%n",
                copied.files(), copied.written(), copied.bytes(), copied.removed());
        return 0;
    }
}
