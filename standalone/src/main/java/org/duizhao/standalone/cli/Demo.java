package org.duizhao.standalone.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.standalone.client.Accepted;
import org.duizhao.standalone.client.DocumentStatus;
import org.duizhao.standalone.client.IndexApi;
import org.duizhao.standalone.client.IngestApi;
import org.duizhao.standalone.client.Key;
import org.duizhao.standalone.client.Upload;
import org.duizhao.standalone.machine.Ports;
import tools.jackson.databind.JsonNode;

/** {@code run --demo}: the samples through the pipeline, and what a person wants to see of them. */
final class Demo {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final List<String> QUESTIONS = List.of("停车泊位", "parking spaces");

    private final IngestApi ingest;
    private final IndexApi index;
    private final Ports ports;
    private final PrintStream out;

    Demo(Ports ports, Key key, PrintStream out) {
        this.ingest = new IngestApi(ports.ingestUri(), key);
        this.index = new IndexApi(ports.indexUri(), key);
        this.ports = ports;
        this.out = out;
    }

    /** Whether every sample became searchable and each question was answered. */
    boolean run(Path samples) throws IOException {
        Map<Accepted, String> accepted = new LinkedHashMap<>();
        for (Upload upload : uploads(samples)) {
            accepted.put(ingest.upload(upload, PATIENCE), upload.label());
        }
        boolean ok = true;
        for (Map.Entry<Accepted, String> entry : accepted.entrySet()) {
            DocumentStatus status = index.awaitEnd(entry.getKey(), PATIENCE);
            show(entry.getValue(), status);
            ok &= status.isIndexed();
        }
        for (String question : QUESTIONS) {
            ok &= ask(question);
        }
        next(accepted.keySet().iterator().next().id());
        return ok;
    }

    /** A pair of Word files, and one web text with both languages. */
    private static List<Upload> uploads(Path samples) throws IOException {
        Path zh = samples.resolve("report.zh.docx");
        Path en = samples.resolve("report.en.docx");
        Path both = samples.resolve("interleaved.txt");
        for (Path file : List.of(zh, en, both)) {
            if (!Files.isReadable(file)) {
                throw new IOException("sample: " + file + " cannot be read (expected: as in the project)");
            }
        }
        return List.of(Upload.pair(zh, en, Map.of()), Upload.of(both, Map.of()));
    }

    private void show(String label, DocumentStatus status) {
        out.printf("%n%s: %s%n", label, status.state());
        if (!status.isIndexed()) {
            out.println("  " + status.failure());
            return;
        }
        out.println("  " + status.title());
        out.println("  " + Reports.found(status));
        out.println("  figure checks: " + Reports.checks(status));
    }

    private boolean ask(String question) {
        JsonNode answer = index.records(Map.of("q", question, "size", "1", "facets", "false"));
        out.printf(
                "%nSearch \"%s\": %d records, such as%n",
                question, answer.path("total").asLong());
        answer.path("items").forEach(record -> Reports.record(record).forEach(line -> out.println("  " + line)));
        return answer.path("total").asLong() > 0;
    }

    private void next(String id) {
        String option = ports.equals(Ports.DEFAULT) ? "" : " --port-base " + (ports.ingest() - 1);
        out.printf("""

                Where to look next:
                  console   %s/
                  status    ./duizhao status%s %s
                  search    ./duizhao search%s 增长 growth
                  records   curl '%s/api/records?q=growth'
                  stream    kcat -b %s -t records.enriched -C -o beginning -e
                %n""", ports.indexUri(), option, id, option, ports.indexUri(), ports.kafkaServers());
    }
}
