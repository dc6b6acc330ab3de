import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Fills a running pipeline's index with copies of the documents that are in it, and measures its read side. Every loop is
 * bounded. Started by docs/bench/read-side, which says how.
 */
public final class ReadSide {

    private static final String TOPIC = "records.enriched";
    private static final String COPY = "c0de";
    private static final int MOST_RECORDS = 500_000;
    private static final int MOST_REQUESTS = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ReadSide() {}

    public static void main(String[] arguments) throws Exception {
        int number = Integer.parseInt(arguments[1]);
        String index = arguments[3];
        switch (arguments[0]) {
            case "load" -> load(bounded(number, MOST_RECORDS), arguments[2], index);
            case "search" -> search(bounded(number, 64), bounded(Integer.parseInt(arguments[4]), MOST_REQUESTS), index);
            case "export" -> export(arguments[4], index);
            case "listen" -> listen(bounded(number, 1000), arguments[2], index);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static int bounded(int number, int most) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(number + " (expected: 1 to " + most + ")");
        }
        return number;
    }

    // ---- load

    private static void load(int wanted, String kafka, String index) throws Exception {
        List<List<ConsumerRecord<byte[], byte[]>>> originals = originals(kafka);
        long before = total(index);
        long started = System.nanoTime();
        long sent = 0;
        try (KafkaProducer<byte[], byte[]> producer = producer(kafka)) {
            AtomicReference<Exception> failure = new AtomicReference<>();
            for (int copy = 0; sent < wanted; copy++) {
                for (List<ConsumerRecord<byte[], byte[]>> document : originals) {
                    sent += send(producer, document, copy, failure);
                }
            }
            producer.flush();
            if (failure.get() != null) {
                throw failure.get();
            }
        }
        System.out.printf("sent %,d records; indexing …%n", sent);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (total(index) < before + sent && total(index) < sent) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("records: " + total(index) + " (expected: " + sent + " more)");
            }
            TimeUnit.SECONDS.sleep(2);
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf("%,d records are searchable, %,.0f a second%n", total(index), sent / seconds);
    }

    /** The messages of each document that was uploaded, copies left out; of several revisions the last. */
    private static List<List<ConsumerRecord<byte[], byte[]>>> originals(String kafka) {
        Map<String, List<ConsumerRecord<byte[], byte[]>>> byDocument = new java.util.TreeMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(Duration.ofSeconds(1))) {
                    String id = new String(message.key(), StandardCharsets.UTF_8);
                    if (!id.startsWith(COPY)) {
                        byDocument.computeIfAbsent(id, key -> new ArrayList<>()).add(message);
                    }
                }
            }
        }
        List<List<ConsumerRecord<byte[], byte[]>>> complete = byDocument.values().stream()
                .map(ReadSide::lastRevision)
                .filter(messages -> messages.size() > 1)
                .toList();
        if (complete.isEmpty()) {
            throw new IllegalStateException(TOPIC + ": empty (expected: upload samples/ first)");
        }
        return complete;
    }

    private static List<ConsumerRecord<byte[], byte[]>> lastRevision(List<ConsumerRecord<byte[], byte[]>> messages) {
        String revision = revision(messages.get(messages.size() - 1));
        return messages.stream().filter(message -> revision(message).equals(revision)).toList();
    }

    private static String revision(ConsumerRecord<byte[], byte[]> message) {
        return header(message, "ce_id").split("/")[1];
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** Copies differ in id and year; returns the number of records. */
    private static int send(
            KafkaProducer<byte[], byte[]> producer,
            List<ConsumerRecord<byte[], byte[]>> document,
            int copy,
            AtomicReference<Exception> failure) {
        String from = new String(document.get(0).key(), StandardCharsets.UTF_8);
        String to = COPY + "%08x".formatted(copy) + from.substring(12);
        Callback callback = (metadata, exception) -> {
            if (exception != null) {
                failure.set(exception);
            }
        };
        for (ConsumerRecord<byte[], byte[]> message : document) {
            String value = new String(message.value(), StandardCharsets.UTF_8).replace(from, to);
            value = value.replaceFirst("\"hints\":\\{[^}]*\\}", "\"hints\":{\"title\":\"报告 Report " + copy + "\",\"series\":\"bench\",\"year\":"
                    + (2005 + copy % 20) + "}");
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                    TOPIC, null, to.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
            for (Header header : message.headers()) {
                byte[] text = new String(header.value(), StandardCharsets.UTF_8)
                        .replace(from, to)
                        .getBytes(StandardCharsets.UTF_8);
                record.headers().add(new RecordHeader(header.key(), text));
            }
            producer.send(record, callback);
        }
        return document.size() - 1;
    }

    private static KafkaProducer<byte[], byte[]> producer(String kafka) {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", kafka);
        properties.put("acks", "all");
        properties.put("compression.type", "zstd");
        properties.put("linger.ms", "20");
        properties.put("batch.size", "500000");
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static long total(String index) throws Exception {
        String body = get(index + "/api/records?size=1&facets=false");
        return Long.parseLong(body.replaceAll("(?s)^\\{\\s*\"total\"\\s*:\\s*(\\d+).*", "$1"));
    }

    // ---- search

    /** Questions as people ask them, each made anew from words of the texts, so that no cache answers for the index. */
    private static final class Questions {

        private final List<String> zh = new ArrayList<>();
        private final List<String> en = new ArrayList<>();

        Questions(String index) throws Exception {
            String lines = get(index + "/api/export?format=tmx&document=" + anyDocument(index));
            for (String seg : lines.split("<seg>")) {
                String text = seg.replaceAll("(?s)</seg>.*", "");
                if (text.codePoints().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF)) {
                    Arrays.stream(text.split("[^\\u4E00-\\u9FFF]+")).filter(run -> run.length() >= 4).forEach(zh::add);
                } else {
                    Arrays.stream(text.split("[^A-Za-z]+")).filter(word -> word.length() >= 4).forEach(en::add);
                }
            }
        }

        String next(Random random) {
            String run = zh.get(random.nextInt(zh.size()));
            int start = random.nextInt(run.length() - 1);
            String chinese = run.substring(start, Math.min(run.length(), start + 2 + random.nextInt(3)));
            String word = en.get(random.nextInt(en.size()));
            String other = en.get(random.nextInt(en.size()));
            return switch (random.nextInt(8)) {
                case 0, 1, 2 -> "q=" + encoded(chinese);
                case 3, 4 -> "q=" + encoded(word);
                case 5 -> "q=" + encoded(word + " " + other);
                case 6 -> "q=" + encoded(word.substring(0, 4) + "*") + "&year=" + (2005 + random.nextInt(20));
                default -> "q=" + encoded(chinese) + "&lang=both&check=match";
            };
        }
    }

    private static String anyDocument(String index) throws Exception {
        return get(index + "/api/records?size=1&facets=false&q=%E6%94%BF%E5%BA%9C")
                .replaceAll("(?s).*?\"documentId\"\\s*:\\s*\"([0-9a-f]{32})\".*", "$1");
    }

    private static void search(int clients, int requests, String index) throws Exception {
        Questions questions = new Questions(index);
        measure(questions, clients, requests, index, 1); // warm
        long[] nanos = measure(questions, clients, requests, index, 2);
        System.out.printf(
                "search with facets, %d clients, %d requests: p50 %.1f ms   p95 %.1f ms   p99 %.1f ms   max %.1f ms%n",
                clients, requests, at(nanos, 0.5), at(nanos, 0.95), at(nanos, 0.99), at(nanos, 1));
    }

    private static long[] measure(Questions questions, int clients, int requests, String index, int seed)
            throws Exception {
        AtomicInteger left = new AtomicInteger(requests);
        return together(clients, client -> {
                    Random random = new Random(1000L * seed + client);
                    List<Long> times = new ArrayList<>();
                    while (left.getAndDecrement() > 0) {
                        String uri = index + "/api/records?" + questions.next(random);
                        long start = System.nanoTime();
                        fetch(uri);
                        times.add(System.nanoTime() - start);
                    }
                    return times;
                })
                .stream()
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
    }

    private static double at(long[] sorted, double quantile) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(quantile * sorted.length))] / 1e6;
    }

    // ---- export

    private static void export(String format, String index) throws Exception {
        long records = total(index);
        long start = System.nanoTime();
        HttpResponse<InputStream> response = HTTP.send(
                request(index + "/api/export?format=" + format, Duration.ofMinutes(10)),
                HttpResponse.BodyHandlers.ofInputStream());
        long bytes = 0;
        try (InputStream in = response.body()) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "export %s: %,d records, %,d bytes in %.1f s: %,.0f records a second%n",
                format, records, bytes, seconds, records / seconds);
    }

    // ---- listen

    /** Opens listeners, has one document sent again, and waits until every listener has been told of it. */
    private static void listen(int listeners, String ingest, String index) throws Exception {
        String id = get(ingest + "/api/documents?limit=1").replaceAll("(?s).*?\"id\"\\s*:\\s*\"([0-9a-f]{32})\".*", "$1");
        AtomicInteger open = new AtomicInteger();
        AtomicReference<Long> sent = new AtomicReference<>(0L);
        long[] nanos = together(listeners, listener -> {
                    HttpResponse<InputStream> response = HTTP.send(
                            request(index + "/api/events", Duration.ofMinutes(2)),
                            HttpResponse.BodyHandlers.ofInputStream());
                    try (var lines = new java.io.BufferedReader(
                            new java.io.InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                        if (open.incrementAndGet() == listeners) {
                            sent.set(System.nanoTime());
                            HTTP.send(
                                    HttpRequest.newBuilder(URI.create(ingest + "/api/documents/" + id + "/reprocess"))
                                            .POST(HttpRequest.BodyPublishers.noBody())
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding());
                        }
                        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                            if (line.startsWith("data:") && line.contains(id)) {
                                return List.of(System.nanoTime() - sent.get());
                            }
                        }
                    }
                    throw new IOException("the connection ended (expected: an event)");
                })
                .stream()
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        System.out.printf(
                "%d listeners told of a reprocess: first after %.0f ms, last after %.0f ms%n",
                nanos.length, at(nanos, 0), at(nanos, 1));
    }

    // ---- all

    private interface Client {
        List<Long> run(int number) throws Exception;
    }

    private static List<List<Long>> together(int clients, Client client) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clients, task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
        List<Callable<List<Long>>> tasks = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            int number = i;
            tasks.add(() -> client.run(number));
        }
        List<List<Long>> results = new ArrayList<>();
        for (Future<List<Long>> future : pool.invokeAll(tasks, 10, TimeUnit.MINUTES)) {
            results.add(future.get());
        }
        pool.shutdown();
        return results;
    }

    private static String get(String uri) throws Exception {
        return new String(fetch(uri), StandardCharsets.UTF_8);
    }

    private static byte[] fetch(String uri) throws Exception {
        HttpResponse<byte[]> response =
                HTTP.send(request(uri, Duration.ofSeconds(60)), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException(uri + ": " + response.statusCode() + " " + new String(response.body()));
        }
        return response.body();
    }

    private static HttpRequest request(String uri, Duration timeout) {
        return HttpRequest.newBuilder(URI.create(uri)).timeout(timeout).build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
