package org.duizhao.standalone.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.duizhao.standalone.backup.Copied;
import org.duizhao.standalone.machine.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code duizhao restore}. */
@Command(
        name = "restore",
        description =
                "Puts a backup back, where nothing runs, having checked every digest; then: duizhao run, duizhao reprocess --all.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private BackupOptions options = new BackupOptions();

    @Override
    public Integer call() throws IOException {
        try (DataFolder alone = DataFolder.open(options.data())) {
            Copied copied = options.backup().load();
            System.out.printf(
                    "%d files checked, %d put back to %s (%d bytes). Now: duizhao run, and duizhao reprocess --all%n",
                    copied.files(), copied.written(), alone, copied.bytes());
        }
        return 0;
    }
}
