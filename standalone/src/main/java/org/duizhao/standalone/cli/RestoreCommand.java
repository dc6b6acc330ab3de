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

/** {@code duizhao restore}. */
@Command(
        name = "restore",
        description =
                "Puts a backup back, where nothing runs, having checked every digest; then: duizhao run, duizhao reprocess --all.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

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
        try (DataFolder alone = DataFolder.open(root)) {
            Copied copied = backup.load();
            System.out.printf(
                    "%d files checked, %d put back to %s (%d bytes). Now: duizhao run, and duizhao reprocess --all%n",
                    copied.files(), copied.written(), alone, copied.bytes());
        }
        return 0;
    }
}
