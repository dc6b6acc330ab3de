package org.duizhao.standalone.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duizhao list}. */
@Command(name = "list", description = "Lists documents, the last uploaded first.", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "ACCEPTED, EXTRACTED, ALIGNED, ENRICHED, INDEXED, FAILED.")
    private @Nullable String state;

    @Option(names = "--series", description = "Editions of that series.")
    private @Nullable String series;

    @Option(names = "--json", description = "A JSON object a line, as index-service answers.")
    private boolean json;

    @Mixin
    private Addresses addresses = new Addresses();

    @Override
    public Integer call() {
        Map<String, String> question = new LinkedHashMap<>();
        if (state != null) {
            question.put("state", state);
        }
        if (series != null) {
            question.put("series", series);
        }
        addresses.index().forEachDocument(question, status -> {
            String line = "%s  %-9s  %s".formatted(status.id(), status.state(), status.title());
            System.out.println(json ? status.json() : line);
        });
        return 0;
    }
}
