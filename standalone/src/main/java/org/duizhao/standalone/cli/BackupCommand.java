package org.duizhao.standalone.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.duizhao.standalone.backup.Copied;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code duizhao backup}. */
@Command(
        name = "backup",
        description =
                "Copies the content store, users and keys into a folder: what is new, with digests. May run while the services do.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private BackupOptions options = new BackupOptions();

    @Override
    public Integer call() throws IOException {
        Copied copied = options.backup().save();
        System.out.printf(
                "%d files, %d of them new (%d bytes), %d gone%n",
                copied.files(), copied.written(), copied.bytes(), copied.removed());
        return 0;
    }
}
