package org.duizhao.standalone.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.duizhao.standalone.machine.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duizhao stop}. */
@Command(
        name = "stop",
        description = "Stops what duizhao run has started, in order; returns when it has ended.",
        mixinStandardHelpOptions = true)
final class StopCommand implements Callable<Integer> {

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "90",
            description = "How long to wait. Default: ${DEFAULT-VALUE}.")
    private long timeout;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        boolean ran = DataFolder.stop(data.folder(), Duration.ofSeconds(timeout));
        System.out.println(ran ? "Stopped." : "Nothing runs on " + data.folder() + ".");
        return 0;
    }
}
