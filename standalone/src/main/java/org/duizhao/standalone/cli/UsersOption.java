package org.duizhao.standalone.cli;

import java.nio.file.Path;
import org.duizhao.stage.identity.UsersFile;
import org.duizhao.standalone.machine.DataFolder;
import org.duizhao.standalone.machine.Installation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which file of users and keys: an option that both commands share. */
final class UsersOption {

    @Option(
            names = "--users-file",
            paramLabel = "FILE",
            description =
                    "As duizhao.security.users-file. Default: DUIZHAO_SECURITY_USERS_FILE, or that of ./duizhao run.")
    private @Nullable Path file;

    UsersFile file() {
        String configured = System.getenv("DUIZHAO_SECURITY_USERS_FILE");
        if (file != null) {
            return new UsersFile(file);
        }
        return new UsersFile(
                configured == null ? DataFolder.users(Installation.find().data()) : Path.of(configured));
    }
}
