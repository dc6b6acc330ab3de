package org.duizhao.standalone.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duizhao export}. */
@Command(
        name = "export",
        description = "Exports the records that a search finds, or all.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "WORD", arity = "0..*", description = "What to search for.")
    private String[] words = {};

    @Option(names = "--format", paramLabel = "FORMAT", description = "tmx, xliff, tbx, csv, jsonl (default) or html.")
    private String format = "jsonl";

    @Option(names = "--document", paramLabel = "ID", description = "Only of this document.")
    private @Nullable String document;

    @Option(names = "--series", description = "Only of this series.")
    private @Nullable String series;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "A file, which is there when it is whole. Default: standard output.")
    private @Nullable Path output;

    @Mixin
    private Addresses addresses = new Addresses();

    @Override
    public Integer call() throws IOException {
        if (output == null) {
            OutputStream out = new BufferedOutputStream(System.out);
            addresses.index().copy("/api/export", question(), out);
            out.flush();
            return 0;
        }
        Path aside = Files.createTempFile(output.toAbsolutePath().getParent(), "export", "");
        try (OutputStream out = Files.newOutputStream(aside)) {
            addresses.index().copy("/api/export", question(), out);
            out.close();
            Files.move(aside, output, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
        return 0;
    }

    private Map<String, String> question() {
        Map<String, String> question = new LinkedHashMap<>();
        question.put("format", format);
        if (words.length > 0) {
            question.put("q", String.join(" ", words));
        }
        if (document != null) {
            question.put("document", document);
        }
        if (series != null) {
            question.put("series", series);
        }
        return question;
    }
}
