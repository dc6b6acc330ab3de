package org.duizhao.standalone.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.duizhao.standalone.client.Accepted;
import org.duizhao.standalone.client.ApiException;
import org.duizhao.standalone.client.IngestApi;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duizhao reprocess}. */
@Command(
        name = "reprocess",
        description = "Runs documents through the pipeline again, as a new revision.",
        mixinStandardHelpOptions = true)
final class ReprocessCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    @Option(names = "--json", description = "A JSON object a line.")
    private boolean json;

    @Mixin
    private Waiting waiting = new Waiting();

    @Mixin
    private Addresses addresses = new Addresses();

    static final class Which {

        @Parameters(paramLabel = "ID", arity = "1..*", description = "These.")
        private List<String> ids = List.of();

        @Option(names = "--failed", description = "All that are FAILED, as index-service knows them.")
        private boolean failed;

        @Option(names = "--all", description = "All in the content store: after a restore or an upgrade.")
        private boolean all;
    }

    @Override
    public Integer call() {
        IngestApi ingest = addresses.ingest();
        Map<Accepted, String> accepted = new LinkedHashMap<>();
        boolean ok = true;
        List<String> ids = ids(ingest);
        Progress progress = new Progress("reprocess", ids.size());
        for (String id : ids) {
            progress.step();
            try {
                Accepted answer = ingest.reprocess(id);
                accepted.put(answer, "");
                System.out.println(Reports.accepted(answer, "ACCEPTED", "", json));
            } catch (ApiException e) {
                System.err.println(id + ": " + e.getMessage());
                ok = false;
            }
        }
        if (accepted.isEmpty() && ok && !json) {
            System.out.println("Nothing to reprocess.");
        }
        if (waiting.isWanted()) {
            ok &= waiting.await(accepted, addresses.index(), System.out);
        }
        return ok ? 0 : 1;
    }

    /** All ids first: while they are reprocessed, the answers would change. */
    private List<String> ids(IngestApi ingest) {
        if (!which.failed && !which.all) {
            return which.ids;
        }
        List<String> ids = new ArrayList<>();
        if (which.all) {
            ingest.forEachDocument(ids::add);
        } else {
            addresses.index().forEachDocument("FAILED", status -> ids.add(status.id()));
        }
        return ids;
    }
}
