package org.duizhao.standalone.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duizhao.standalone.client.DocumentStatus;
import org.duizhao.standalone.client.IndexApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duizhao status}. */
@Command(
        name = "status",
        description = "Tells how far documents have come. Ends with 1 when one is FAILED or not known.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids, as upload printed them.")
    private List<String> ids = List.of();

    @Option(names = "--json", description = "Print what index-service answers.")
    private boolean json;

    @Mixin
    private Addresses addresses = new Addresses();

    @Override
    public Integer call() {
        IndexApi index = addresses.index();
        boolean ok = true;
        for (String id : ids) {
            Optional<DocumentStatus> status = index.status(id);
            if (status.isEmpty()) {
                System.err.println(id + ": not known (expected: the id of a document that was uploaded)");
                ok = false;
                continue;
            }
            if (json) {
                System.out.println(status.get().json());
            } else {
                Reports.details(status.get()).forEach(System.out::println);
            }
            ok &= !status.get().state().equals("FAILED");
        }
        return ok ? 0 : 1;
    }
}
