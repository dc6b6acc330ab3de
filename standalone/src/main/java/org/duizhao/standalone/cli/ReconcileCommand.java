package org.duizhao.standalone.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.duizhao.standalone.client.Accepted;
import org.duizhao.standalone.client.Reconciliation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duizhao reconcile}. */
@Command(
        name = "reconcile",
        description = "Compares the content store with the index, says what differs, and runs those documents again:"
                + " after a power cut, or a restored backup.",
        mixinStandardHelpOptions = true)
final class ReconcileCommand implements Callable<Integer> {

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long nothing may move before a document on its way counts as lost. Default:"
                    + " ${DEFAULT-VALUE}.")
    private long patience;

    @Mixin
    private Waiting waiting = new Waiting();

    @Mixin
    private Addresses addresses = new Addresses();

    @Override
    public Integer call() {
        List<Accepted> again = new Reconciliation(
                        addresses.ingest(), addresses.index(), Duration.ofSeconds(patience), System.out::println)
                .run();
        if (again.isEmpty()) {
            System.out.println("Store and index agree.");
        }
        Map<Accepted, String> accepted = new LinkedHashMap<>();
        again.forEach(one -> accepted.put(one, ""));
        return !waiting.isWanted() || waiting.await(accepted, addresses.index(), System.out) ? 0 : 1;
    }
}
