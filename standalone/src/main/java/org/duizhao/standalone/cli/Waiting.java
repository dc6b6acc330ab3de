package org.duizhao.standalone.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.duizhao.standalone.client.Accepted;
import org.duizhao.standalone.client.ApiException;
import org.duizhao.standalone.client.DocumentStatus;
import org.duizhao.standalone.client.IndexApi;
import picocli.CommandLine.Option;

/** {@code --wait}: a line for each document when it has ended; on the way its states, to standard error. */
final class Waiting {

    @Option(names = "--wait", description = "Wait until each document is INDEXED or FAILED.")
    private boolean wait;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description = "How long --wait waits for all. Default: ${DEFAULT-VALUE}.")
    private long timeout;

    boolean isWanted() {
        return wait;
    }

    /** Whether all were INDEXED in time. */
    boolean await(Map<Accepted, String> accepted, IndexApi index, PrintStream out) {
        Instant last = Instant.now().plusSeconds(timeout);
        boolean all = true;
        for (Map.Entry<Accepted, String> entry : accepted.entrySet()) {
            Duration left = Duration.between(Instant.now(), last);
            try {
                DocumentStatus status = index.awaitEnd(
                        entry.getKey(),
                        left.isNegative() ? Duration.ZERO : left,
                        state -> System.err.println(entry.getKey().id() + "  " + state));
                out.println(Reports.ended(status, entry.getValue()));
                all &= status.isIndexed();
            } catch (ApiException e) {
                System.err.println(e.getMessage());
                all = false;
            }
        }
        return all;
    }
}
