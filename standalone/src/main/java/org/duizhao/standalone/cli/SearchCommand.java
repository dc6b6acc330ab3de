package org.duizhao.standalone.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code duizhao search}. */
@Command(
        name = "search",
        description = "Finds records by what either language says. Ends with 1 when there are none.",
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "Words of either language, \"phrases\" in quotes.")
    private List<String> words = List.of();

    @Option(names = "--size", paramLabel = "N", description = "Records to print. Default: ${DEFAULT-VALUE}.")
    private int size = 10;

    @Option(names = "--document", paramLabel = "ID", description = "Only of this document.")
    private @Nullable String document;

    @Option(names = "--lang", description = "Only records with text in: zh, en, both, zh-only or en-only.")
    private @Nullable String lang;

    @Option(names = "--json", description = "Print what index-service answers.")
    private boolean json;

    @Mixin
    private Addresses addresses = new Addresses();

    @Override
    public Integer call() {
        JsonNode answer = addresses.index().records(query());
        if (json) {
            System.out.println(answer);
        } else {
            print(answer);
        }
        return answer.path("total").asLong() > 0 ? 0 : 1;
    }

    private void print(JsonNode answer) {
        for (JsonNode record : answer.path("items")) {
            Reports.record(record).forEach(System.out::println);
        }
        System.out.printf(
                "%d of %d records%n",
                answer.path("items").size(), answer.path("total").asLong());
    }

    private Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("q", String.join(" ", words));
        query.put("size", Integer.toString(size));
        query.put("facets", "false");
        if (document != null) {
            query.put("document", document);
        }
        if (lang != null) {
            query.put("lang", lang);
        }
        return query;
    }
}
