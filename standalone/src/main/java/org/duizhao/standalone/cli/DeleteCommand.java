package org.duizhao.standalone.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.duizhao.standalone.client.ApiException;
import org.duizhao.standalone.client.IngestApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duizhao delete}. */
@Command(
        name = "delete",
        description = "Withdraws documents: their bytes, their records, all but the fact.",
        mixinStandardHelpOptions = true)
final class DeleteCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids, as upload printed them.")
    private List<String> ids = List.of();

    @Option(names = "--json", description = "A JSON object a line.")
    private boolean json;

    @Mixin
    private Addresses addresses = new Addresses();

    @Override
    public Integer call() {
        IngestApi ingest = addresses.ingest();
        boolean ok = true;
        for (String id : ids) {
            try {
                System.out.println(Reports.accepted(ingest.delete(id), "DELETED", "", json));
            } catch (ApiException e) {
                System.err.println(id + ": " + e.getMessage());
                ok = false;
            }
        }
        return ok ? 0 : 1;
    }
}
