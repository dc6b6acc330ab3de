package org.duizhao.ingest.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.UnaryOperator;
import org.duizhao.events.FailureKind;
import org.duizhao.events.Hints;
import org.duizhao.ingest.extract.child.ParserWorker;
import org.duizhao.ingest.extract.type.MediaTypes;
import org.duizhao.ingest.extract.wire.Piece;
import org.duizhao.ingest.extract.wire.Reply;
import org.duizhao.ingest.extract.wire.Request;
import org.springframework.util.unit.DataSize;

/**
 * Turns files into blocks, each file in a child JVM. Thread-safe; a call returns when the document is done, whatever
 * the file does.
 */
public final class Extractor implements AutoCloseable {

    private static final int TRIES = 2;
    /** Where nothing native runs, {@code -Xmx} is the bound. */
    private static final DataSize ANY_MEMORY = DataSize.ofBytes(Long.MAX_VALUE);

    private final ExtractionProperties properties;
    private final ScheduledExecutorService clock = clock();
    private final ChildPool pool;
    private final ChildPool ocrPool;
    private final WorkFolder workFolder;

    public Extractor(ExtractionProperties properties) {
        this(properties, ParserWorker.class);
    }

    /** With a main class of the test's own in the children. */
    Extractor(ExtractionProperties properties, Class<?> childMain) {
        this.properties = properties;
        ExtractionProperties.Children children = properties.children();
        WorkFolder folder = new WorkFolder(properties.workFolder());
        this.workFolder = folder;
        NativeLibrary library = new NativeLibrary(properties.ocr().libraryFolder());
        this.pool = pool(new ChildCommand(childMain, children.heap(), List::of), folder, children.count());
        this.ocrPool = pool(
                new ChildCommand(childMain, children.heap(), library::options),
                folder,
                properties.ocr().children());
    }

    private ChildPool pool(ChildCommand command, WorkFolder folder, int count) {
        ExtractionProperties.Children children = properties.children();
        return new ChildPool(
                command, folder, clock, new ChildPool.Settings(count, children.documents(), children.startLimit()));
    }

    /** Forgets what is cancelled: a child that asks for time without end must not fill the queue of all others' limits. */
    private static ScheduledExecutorService clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, Extractor::daemon);
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    private static Thread daemon(Runnable run) {
        Thread thread = new Thread(run, "duizhao-extract-clock");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Reads the files of one document in the given order.
     *
     * @throws UncheckedIOException if a file cannot be opened, or no child can be started; try again later
     * @throws InterruptedException also if the extractor is closed meanwhile
     */
    public ExtractionResult extract(List<Source> sources, Hints hints) throws InterruptedException {
        Document document = new Document();
        PackedFiles packed = new PackedFiles(workFolder);
        for (Source source : sources) {
            Outcome outcome = read(source, hints, document.size());
            if (outcome instanceof Refusal refusal) {
                String where = sources.size() > 1 ? source.file().name() + ": " : "";
                return new ExtractionResult.Refused(refusal.kind, where + refusal.cause);
            }
            if (outcome instanceof Text text) {
                int index = document.add(source.file(), text.mediaType, text.pieces, text.facts, null);
                packed.add(index, source.file().side(), text.packed, 1);
            }
        }
        readPacked(packed, hints, document);
        return document.result();
    }

    /** Files within files, after those that were uploaded; one that cannot be read is said and left out. */
    private void readPacked(PackedFiles packed, Hints hints, Document document) throws InterruptedException {
        try (packed) {
            for (PackedFiles.Next next = packed.next(); next != null; next = packed.next()) {
                Source source = next.source();
                Outcome outcome = next.depth() > properties.limits().maxDepth()
                        ? rejected("depth: files within files (expected: at most duizhao.extract.limits.max-depth)")
                        : read(source, hints, document.size());
                if (outcome instanceof Refusal refusal) {
                    document.leave(
                            next.within(),
                            "attachment",
                            refusal.cause,
                            source.file().name());
                } else if (outcome instanceof Text text) {
                    int index = document.add(source.file(), text.mediaType, text.pieces, text.facts, next.within());
                    packed.add(index, source.file().side(), text.packed, next.depth() + 1);
                }
            }
            packed.left()
                    .forEach((name, within) ->
                            document.leave(within, "attachment", "more files than are read of one document", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private sealed interface Outcome {}

    private record Text(String mediaType, List<Piece> pieces, Reply.Done facts, List<Reply.Packed> packed)
            implements Outcome {}

    private record Refusal(FailureKind kind, String cause) implements Outcome {}

    private Outcome read(Source source, Hints hints, Document.Size before) throws InterruptedException {
        try {
            long size = Files.size(source.path());
            if (size == 0) {
                return rejected("size: 0 bytes (expected: a file with text)");
            }
            long maxBytes = properties.limits().maxBytes().toBytes();
            if (size > maxBytes) {
                return new Refusal(
                        FailureKind.LIMIT_EXCEEDED,
                        "size: " + size + " bytes (expected: at most duizhao.extract.limits.max-bytes = " + maxBytes
                                + ")");
            }
            MediaTypes.Detected type =
                    MediaTypes.detect(source.path(), source.file().name());
            return type.supported()
                    ? parse(request(source, type.mediaType(), hints, before))
                    : rejected(type.refusal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refusal rejected(String cause) {
        return new Refusal(FailureKind.REJECTED_INPUT, cause);
    }

    private Outcome parse(Request request) throws InterruptedException, ChildNotStartedException {
        String cause = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            List<Piece> pieces = new ArrayList<>();
            ChildResult result = attempt(request, pieces);
            if (result instanceof ChildResult.Parsed parsed) {
                return pieces.isEmpty() && parsed.packed().isEmpty()
                        ? rejected("text: none (expected: a file with text)")
                        : new Text(request.mediaType(), pieces, parsed.facts(), parsed.packed());
            }
            if (result instanceof ChildResult.Rejected rejected) {
                return new Refusal(rejected.kind(), rejected.cause());
            }
            if (result instanceof ChildResult.Crashed crashed) {
                cause = crashed.cause();
            }
        }
        return new Refusal(FailureKind.PARSER_FAILED, cause);
    }

    private ChildResult attempt(Request request, List<Piece> pieces)
            throws InterruptedException, ChildNotStartedException {
        Duration time = properties.limits().time();
        ChildResult result = pool.run(request, pieces, limit(time, ANY_MEMORY));
        if (!(result instanceof ChildResult.WaitsForOcr)) {
            return result;
        }
        pieces.clear();
        return ocrPool.run(
                Requests.allowOcr(request),
                pieces,
                limit(properties.ocr().maxTime(), properties.ocr().memory()));
    }

    private Child.Limit limit(Duration maxTime, DataSize memory) {
        // Text twice as UTF-8, and as much again for what is around it.
        long maxBytes = 16L * properties.limits().maxCharacters() + (16 << 20);
        return new Child.Limit(
                properties.limits().time(),
                maxTime,
                maxBytes,
                properties.limits().maxItems(),
                memory);
    }

    private Request request(Source source, String mediaType, Hints hints, Document.Size before) {
        return Requests.of(properties, source, mediaType, hints.charset(), before);
    }

    /**
     * One try at something other than the text of a file, in a child without OCR.
     *
     * @throws UncheckedIOException if the file cannot be opened, or no child can be started; try again later
     */
    ChildResult once(Source source, List<Piece> pieces, UnaryOperator<Request> wanted) throws InterruptedException {
        try {
            MediaTypes.Detected type =
                    MediaTypes.detect(source.path(), source.file().name());
            Request request = request(source, type.mediaType(), Hints.NONE, new Document().size());
            return pool.run(
                    wanted.apply(request), pieces, limit(properties.limits().time(), ANY_MEMORY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder that goes with the service, if its user does not remove it. */
    WorkFolder folders() {
        return workFolder;
    }

    /** What became of all children, those for scans included. */
    public ParserChildren children() {
        return pool.children().plus(ocrPool.children());
    }

    /** Process ids of the children that are alive, for tests. */
    List<Long> childPids() {
        List<Long> pids = new ArrayList<>(pool.pids());
        pids.addAll(ocrPool.pids());
        return pids;
    }

    @Override
    public void close() {
        pool.close();
        ocrPool.close();
        clock.shutdownNow();
    }
}
