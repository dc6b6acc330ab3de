package org.duizhao.standalone.cli;

import java.nio.file.Path;
import org.duizhao.standalone.machine.Installation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which machine: an option of the commands that look at its folder. */
final class DataOption {

    @Option(names = "--data", paramLabel = "FOLDER", description = "As of duizhao run. Default: the same.")
    private @Nullable Path data;

    Path folder() {
        return (data == null ? Installation.find().data() : data)
                .toAbsolutePath()
                .normalize();
    }
}
