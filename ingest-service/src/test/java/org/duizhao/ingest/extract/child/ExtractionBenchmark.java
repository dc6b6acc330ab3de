package org.duizhao.ingest.extract.child;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.events.Hints;
import org.duizhao.events.SourceFile;
import org.duizhao.ingest.extract.Assembly;
import org.duizhao.ingest.extract.ExtractionProperties;
import org.duizhao.ingest.extract.ExtractionResult;
import org.duizhao.ingest.extract.Extractor;
import org.duizhao.ingest.extract.Source;
import org.duizhao.ingest.extract.type.MediaTypes;
import org.duizhao.ingest.extract.wire.Piece;
import org.duizhao.ingest.extract.wire.Reply;
import org.duizhao.ingest.extract.wire.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Milliseconds a document, warm: in this JVM, and by {@link Extractor} through a child. Both detect the type, parse, encode the
 * pieces, clean the text and number the blocks, so what is between them is the cost of isolation: the pipe, decoding, and a
 * parser that only the first compiler compiled. Not a test: it runs only when it is named, with
 * {@code -Dbench.files=PART} only for files that are named so.
 *
 * <pre>mvn -q -o -pl ingest-service -am test -Dtest=ExtractionBenchmark -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class ExtractionBenchmark {

    private static final Path FORMS = Path.of("src", "test", "resources", "forms");
    private static final int RUNS = Integer.getInteger("bench.runs", 25);
    private static final int WARM_UP = RUNS;
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void measure() throws Exception {
        System.out.printf(
                "%-26s %7s | %12s %12s %12s | %12s %12s %8s%n",
                "file", "KB", "in process", "in a child", "isolation", "best here", "best child", "MB/s");
        try (Extractor extractor = new Extractor(ExtractionProperties.defaults())) {
            for (Map.Entry<String, Path> file : files().entrySet()) {
                if (file.getKey().contains(System.getProperty("bench.files", ""))) {
                    measure(extractor, file.getKey(), file.getValue());
                }
            }
            ProcessHandle.current().children().forEach(ExtractionBenchmark::printMemory);
        }
    }

    private Map<String, Path> files() throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        for (String name : List.of(
                "bulletin.zh.gb18030.txt",
                "bulletin.zh.html",
                "bulletin.cover.zh.docx",
                "bulletin.columns.zh.pdf",
                "bulletin.cover.en.pdf",
                "notice.cover.zh.odt",
                "notice.cover.zh.doc",
                "notice.cover.zh.rtf",
                "notice.cover.en.epub")) {
            files.put(name, FORMS.resolve(name));
        }
        String text =
                new String(Files.readAllBytes(FORMS.resolve("bulletin.zh.gb18030.txt")), Charset.forName("GB18030"));
        String all = text.repeat(MEGABYTE / text.getBytes(StandardCharsets.UTF_8).length);
        files.put("1 MB text.txt", Files.writeString(folder.resolve("text.txt"), all));
        String html = "<html><body><article><p>" + all.replace("\n", "</p>\n<p>") + "</p></article></body></html>";
        files.put("1 MB page.html", Files.writeString(folder.resolve("page.html"), html));
        return files;
    }

    private static void measure(Extractor extractor, String name, Path file) throws Exception {
        String type = MediaTypes.detect(file, name).mediaType();
        Source source =
                new Source(new SourceFile(SourceFile.Side.ANY, name, type, Files.size(file), "0".repeat(64)), file);
        List<Piece> pieces = new ArrayList<>();
        Reply.Done facts = decode(file, name, type, pieces);
        double[] inProcess = new double[RUNS];
        double[] inChild = new double[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            long start = System.nanoTime();
            parse(file, name, MediaTypes.detect(file, name).mediaType(), OutputStream.nullOutputStream());
            require(Assembly.of(source.file(), pieces, facts), name);
            long parsed = System.nanoTime();
            require(extractor.extract(List.of(source), Hints.NONE), name);
            long extracted = System.nanoTime();
            if (run >= 0) {
                inProcess[run] = (parsed - start) / 1e6;
                inChild[run] = (extracted - parsed) / 1e6;
            }
        }
        print(name, Files.size(file) / 1024.0, inProcess, inChild);
    }

    private static void require(ExtractionResult result, String name) {
        if (!(result instanceof ExtractionResult.Extracted)) {
            throw new IllegalStateException(name + ": refused (expected: read)");
        }
    }

    private static void print(String name, double size, double[] inProcess, double[] inChild) {
        Arrays.sort(inProcess);
        Arrays.sort(inChild);
        double here = inProcess[RUNS / 2];
        double child = inChild[RUNS / 2];
        System.out.printf(
                "%-26s %7.0f | %9.1f ms %9.1f ms %9.1f ms | %9.1f ms %9.1f ms %8.1f%n",
                name, size, here, child, child - here, inProcess[0], inChild[0], size / 1024 / child * 1000);
    }

    /** Reads the file once and collects what a child would send. */
    private static Reply.Done decode(Path file, String name, String type, List<Piece> pieces) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Reply.Done facts = parse(file, name, type, bytes);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        while (in.available() > 0) {
            if (Reply.read(in) instanceof Reply.Text text) {
                pieces.add(text.piece());
            }
        }
        return facts;
    }

    /** What a child does with a request, without the pipe. */
    private static Reply.Done parse(Path file, String name, String type, OutputStream out) throws Exception {
        Request request = new Request(
                file.toAbsolutePath().toString(),
                name,
                type,
                null,
                new Request.Limits(3000, 1_200_000, 100_000, 200, 3, false),
                new Request.Ocr(Request.Mode.OFF, Request.Engine.AUTO, false, "tesseract", "eng", 20));
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
        Output output = new Output(data, request.limits());
        new Readers().read(request, output);
        data.flush();
        return output.done(null);
    }

    private static void printMemory(ProcessHandle child) {
        try {
            Files.readAllLines(Path.of("/proc", String.valueOf(child.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .forEach(line -> System.out.println("child " + child.pid() + " " + line.replaceAll("\\s+", " ")));
        } catch (IOException e) {
            System.out.println("child " + child.pid() + ": memory not known here");
        }
    }
}
