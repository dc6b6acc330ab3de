import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Uploads documents that differ to a running pipeline as fast as some clients can, waits until all are INDEXED, and says how
 * many that were a second, what each process spent on one, and what Elasticsearch did for it. Every loop is bounded.
 * Started by docs/bench/write-side, which says how.
 */
public final class WriteSide {

    private static final int MOST_DOCUMENTS = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final int PAGE_CHARS = 50_000;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String ingest;
    private final String elastic;
    private final Path pids;
    private final Path samples;

    private WriteSide(int base, Path data, Path samples) {
        this.ingest = "http://127.0.0.1:" + (base + 1);
        this.elastic = "http://127.0.0.1:" + (base + 7);
        this.pids = data.resolve("pids");
        this.samples = samples;
    }

    public static void main(String[] arguments) throws Exception {
        WriteSide side =
                new WriteSide(Integer.parseInt(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        int documents = bounded(Integer.parseInt(arguments[4]), MOST_DOCUMENTS);
        int clients = bounded(Integer.parseInt(arguments[5]), 64);
        side.run(arguments[3], documents, clients);
    }

    private static int bounded(int number, int most) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(number + " (expected: 1 to " + most + ")");
        }
        return number;
    }

    // ---- one run

    private void run(String kind, int documents, int clients) throws Exception {
        List<byte[]> bodies = bodies(kind, documents);
        long indexedBefore = count("INDEXED");
        Map<String, Long> workBefore = work();
        Map<String, Duration> timeBefore = processorTime();
        long started = System.nanoTime();
        long[] uploads = upload(bodies, clients);
        double accepted = seconds(started);
        awaitIndexed(indexedBefore + documents);
        double searchable = seconds(started);
        System.out.printf(
                "%s, %,d documents, %d clients: %.1f/s searchable (%.1f s), %.1f/s accepted; upload p50 %.0f ms, p95 %.0f ms%n",
                kind,
                documents,
                clients,
                documents / searchable,
                searchable,
                documents / accepted,
                at(uploads, 0.5),
                at(uploads, 0.95));
        report(documents, timeBefore, workBefore);
    }

    private void report(int documents, Map<String, Duration> timeBefore, Map<String, Long> workBefore)
            throws Exception {
        StringBuilder line = new StringBuilder();
        double total = 0;
        for (Map.Entry<String, Duration> after : processorTime().entrySet()) {
            Duration before = timeBefore.getOrDefault(after.getKey(), Duration.ZERO);
            double millis = after.getValue().minus(before).toMillis() / (double) documents;
            total += millis;
            line.append("%s %.1f, ".formatted(after.getKey(), millis));
        }
        System.out.printf("  processor time of one: %.1f ms (%s)%n", total, line.toString().replaceAll(", $", ""));
        line.setLength(0);
        work().forEach((name, after) -> line.append(
                "%s %.2f, ".formatted(name, (after - workBefore.getOrDefault(name, 0L)) / (double) documents)));
        System.out.printf("  Elasticsearch, of one: %s%n", line.toString().replaceAll(", $", ""));
    }

    private long[] upload(List<byte[]> bodies, int clients) throws Exception {
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        List<Future<List<Long>>> running = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            running.add(pool.submit(() -> {
                List<Long> times = new ArrayList<>();
                for (int i = next.getAndIncrement(); i < bodies.size(); i = next.getAndIncrement()) {
                    long start = System.nanoTime();
                    post(bodies.get(i));
                    times.add(System.nanoTime() - start);
                }
                return times;
            }));
        }
        pool.shutdown();
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> one : running) {
            all.addAll(one.get(PATIENCE.toMinutes(), TimeUnit.MINUTES));
        }
        return all.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** Overload (429, 503) is answered by trying again, as a client does. */
    private void post(byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ingest + "/api/documents"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .timeout(Duration.ofMinutes(1))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        for (int attempt = 0; attempt < 100; attempt++) {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 202) {
                return;
            } else if (answer.statusCode() != 429 && answer.statusCode() != 503) {
                throw new IOException("upload: " + answer.statusCode() + " " + answer.body() + " (expected: 202)");
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new IOException("upload: refused 100 times (expected: 202)");
    }

    private void awaitIndexed(long wanted) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (long now = count("INDEXED"); now < wanted; now = count("INDEXED")) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("INDEXED: " + now + " (expected: " + wanted + ")");
            }
            if (count("FAILED") > 0) {
                throw new IllegalStateException("FAILED: " + count("FAILED") + " (expected: none)");
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    private long count(String state) throws Exception {
        return number(get("/duizhao-documents/_count?q=state:" + state), "count");
    }

    /** Operations, refreshes and merges of all indices since the node started. */
    private Map<String, Long> work() throws Exception {
        String stats = get("/duizhao-*/_stats/indexing,refresh,merge,flush?filter_path=_all.primaries");
        Map<String, Long> work = new LinkedHashMap<>();
        work.put("operations", number(stats, "index_total") + number(stats, "delete_total"));
        work.put("refreshes", number(part(stats, "refresh"), "total"));
        work.put("documents merged again", number(part(stats, "merges"), "total_docs"));
        return work;
    }

    private static String part(String json, String name) {
        return json.substring(json.indexOf("\"" + name + "\""));
    }

    private static long number(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":(\\d+)").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException(name + ": missing (expected: in " + json + ")");
        }
        return Long.parseLong(found.group(1));
    }

    private String get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(elastic + path))
                .timeout(Duration.ofSeconds(60))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** Of every process of the run with its children, since each started. */
    private Map<String, Duration> processorTime() throws IOException {
        Map<String, Long> roots = new LinkedHashMap<>();
        for (String line : Files.readAllLines(pids)) {
            String[] fields = line.split(" ");
            roots.putIfAbsent(fields[0], Long.parseLong(fields[1]));
        }
        Map<String, Duration> times = new LinkedHashMap<>();
        roots.forEach((name, pid) -> times.put(
                name,
                ProcessHandle.of(pid).stream()
                        .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                        .reduce(Duration.ZERO, Duration::plus)));
        return times;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static double at(long[] sorted, double quantile) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(quantile * sorted.length))] / 1e6;
    }

    // ---- documents

    private static final String BOUNDARY = "duizhao-bench";

    private List<byte[]> bodies(String kind, int documents) throws IOException {
        String zh = Files.readString(samples.resolve("report.zh.txt"));
        String en = Files.readString(samples.resolve("report.en.txt"));
        long stamp = System.currentTimeMillis();
        List<byte[]> bodies = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            String own = stamp + "-" + i;
            bodies.add(
                    switch (kind) {
                        case "notices" -> form(Map.of("file", notice(i, own)), "notice.txt");
                        case "pairs" -> form(
                                Map.of("zh", zh + "\n编号：" + own + "\n", "en", en + "\nNumber: " + own + "\n"),
                                "report.txt");
                        case "pages" -> form(Map.of("file", page(en, i, own)), "page.html");
                        default -> throw new IllegalArgumentException(
                                kind + " (expected: notices, pairs or pages)");
                    });
        }
        return bodies;
    }

    private static String notice(int i, String own) {
        return "关于第%d号道路施工的通知\nNotice No. %d on road works\n本周新增绿地%d.5公顷（%s）。\nThis week, %d.5 hectares of green space were added.\n"
                .formatted(i, i, 1 + i % 90, own, 1 + i % 90);
    }

    /** A page of {@value #PAGE_CHARS} characters: the report, again and again, with other figures each time. */
    private static String page(String en, int i, String own) {
        StringBuilder page = new StringBuilder("<html><head><title>Page " + own + "</title></head><body><h1>Page " + own + "</h1>");
        for (int round = 1; page.length() < PAGE_CHARS; round++) {
            int shift = i + 7 * round;
            for (String line : en.split("\n")) {
                String other = Pattern.compile("\\d{2,}").matcher(line).replaceAll(m -> String.valueOf(
                        (Long.parseLong(m.group().length() > 9 ? m.group().substring(0, 9) : m.group()) + shift)));
                page.append("<p>").append(other.replace("&", "&amp;").replace("<", "&lt;")).append("</p>\n");
                if (page.length() >= PAGE_CHARS) {
                    break;
                }
            }
        }
        return page.append("</body></html>").toString();
    }

    private static byte[] form(Map<String, String> files, String name) {
        StringBuilder body = new StringBuilder();
        files.forEach((field, text) -> body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field
                + "\"; filename=\"" + field + "-" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .append(text)
                .append("\r\n"));
        return body.append("--" + BOUNDARY + "--\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
