package org.duizhao.standalone.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.duizhao.ingest.source.FileGroup;
import org.duizhao.standalone.client.Accepted;
import org.duizhao.standalone.client.Answered;
import org.duizhao.standalone.client.ApiException;
import org.duizhao.standalone.client.IngestApi;
import org.duizhao.standalone.client.Upload;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code duizhao upload}. */
@Command(
        name = "upload",
        description =
                "Uploads documents: each FILE is one, so are --zh and --en together; of a folder, each file and each pair by"
                        + " name (report.zh.docx, report.en.pdf).",
        mixinStandardHelpOptions = true)
final class UploadCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Files in both languages or in one; folders; - for standard input, with --name.")
    private List<Path> files = List.of();

    @Option(names = "--zh", paramLabel = "FILE", description = "The Chinese file of a pair.")
    private @Nullable Path zh;

    @Option(names = "--en", paramLabel = "FILE", description = "The English file of a pair.")
    private @Nullable Path en;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "standard-input.txt",
            description = "What standard input is called. Default: ${DEFAULT-VALUE}.")
    private String inputName = "";

    @Option(names = "--json", description = "A JSON object a line.")
    private boolean json;

    @Option(names = "--title", description = "The title to show.")
    private @Nullable String title;

    @Option(names = "--series", description = "What the document is an edition of.")
    private @Nullable String series;

    @Option(names = "--year", description = "The year of the edition.")
    private @Nullable String year;

    @Option(names = "--language", description = "The language of a file that is in one: zh or en.")
    private @Nullable String language;

    @Option(names = "--anyway", description = "Sends --zh and --en even if they look like no pair.")
    private boolean anyway;

    @Option(names = "--charset", description = "The encoding of a plain text, where it is known.")
    private @Nullable String charset;

    @Mixin
    private Waiting waiting = new Waiting();

    @Mixin
    private Addresses addresses = new Addresses();

    @Spec
    private @Nullable CommandSpec spec;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws IOException {
        Path spool = Files.createTempDirectory("upload");
        try {
            return upload(uploads(spool));
        } finally {
            Files.deleteIfExists(spool.resolve(Path.of(inputName).getFileName()));
            Files.deleteIfExists(spool);
        }
    }

    private int upload(List<Upload> uploads) {
        Progress progress = new Progress("upload", uploads.size());
        IngestApi ingest = addresses.ingest();
        Map<Accepted, String> accepted = new LinkedHashMap<>();
        boolean ok = true;
        for (Upload upload : uploads) {
            progress.step();
            try {
                for (Answered answer : ingest.send(upload, PATIENCE)) {
                    ok &= tell(answer, accepted);
                }
            } catch (ApiException | IOException e) {
                System.err.println(upload.label() + ": " + e.getMessage());
                ok = false;
            }
        }
        if (waiting.isWanted()) {
            ok &= waiting.await(accepted, addresses.index(), out);
        }
        return ok ? 0 : 1;
    }

    private boolean tell(Answered answer, Map<Accepted, String> all) {
        Accepted accepted = answer.accepted();
        if (accepted == null) {
            System.err.println(answer.label() + ": " + answer.detail());
            return false;
        }
        String state = accepted.duplicate() ? "KNOWN" : "ACCEPTED";
        out.println(Reports.accepted(accepted, state, answer.label(), json));
        all.put(accepted, answer.label());
        return true;
    }

    private List<Upload> uploads(Path spool) throws IOException {
        if ((zh == null) != (en == null)) {
            throw usage("--zh, --en: one of them is missing (expected: both, or none)");
        }
        if (files.isEmpty() && zh == null) {
            throw usage("FILE: none (expected: at least one, or --zh FILE --en FILE)");
        }
        List<Upload> uploads = new ArrayList<>();
        if (zh != null && en != null) {
            uploads.add(Upload.pair(readable(zh), readable(en), hints()));
        }
        for (Path file : files) {
            if (file.toString().equals("-")) {
                Path input = spool.resolve(Path.of(inputName).getFileName());
                Files.copy(System.in, input);
                uploads.add(Upload.of(input, hints()));
            } else if (Files.isDirectory(file)) {
                uploads.addAll(folder(file));
            } else {
                uploads.add(Upload.of(readable(file), hints()));
            }
        }
        return uploads;
    }

    private List<Upload> folder(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> visible = all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
            if (visible.isEmpty()) {
                throw usage(folder + ": no files (expected: at least one)");
            }
            return FileGroup.of(visible).stream().map(this::upload).toList();
        }
    }

    private Upload upload(FileGroup group) {
        return group.second().isPresent()
                ? Upload.pair(group.first(), group.second().get(), hints())
                : Upload.of(group.first(), hints());
    }

    private Path readable(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw usage(file + ": cannot be read (expected: a file)");
        }
        return file;
    }

    private Map<String, String> hints() {
        Map<String, String> hints = new LinkedHashMap<>();
        put(hints, "title", title);
        put(hints, "series", series);
        put(hints, "year", year);
        put(hints, "language", language);
        put(hints, "charset", charset);
        put(hints, "anyway", anyway ? "true" : null);
        return hints;
    }

    private static void put(Map<String, String> hints, String name, @Nullable String value) {
        if (value != null) {
            hints.put(name, value);
        }
    }

    private ParameterException usage(String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
