package org.duizhao.standalone.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.duizhao.stage.DeadLetter;
import org.duizhao.standalone.client.DeadLetters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duizhao dlq}. */
@Command(
        name = "dlq",
        description = "Lists the messages that no consumer could handle, with the cause. Ends with 1 if there are any.",
        mixinStandardHelpOptions = true)
final class DeadLettersCommand implements Callable<Integer> {

    @Option(
            names = "--kafka",
            paramLabel = "LIST",
            description = "Addresses of brokers. Default: that of duizhao run, with --port-base.")
    private @Nullable String kafka;

    @Option(names = "--json", description = "A JSON object a line.")
    private boolean json;

    @Mixin
    private Addresses addresses = new Addresses();

    private int found;

    @Override
    public Integer call() {
        new DeadLetters(kafka == null ? addresses.ports().kafkaServers() : kafka).forEach(letter -> {
            found++;
            System.out.println(json ? JsonLine.of(row(letter)) : line(letter));
        });
        if (found == 0 && !json) {
            System.out.println("No dead letters.");
        }
        return found == 0 ? 0 : 1;
    }

    private static String line(DeadLetter letter) {
        return "%s  %s  %s  %s%n    %s"
                .formatted(letter.time(), letter.place(), letter.key(), letter.type(), letter.cause());
    }

    private static Map<String, Object> row(DeadLetter letter) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("time", letter.time().toString());
        row.put("place", letter.place());
        row.put("key", letter.key());
        row.put("type", letter.type());
        row.put("cause", letter.cause());
        return row;
    }
}
