package org.duizhao.standalone.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.duizhao.bitext.qa.IssueWords;
import org.duizhao.bitext.text.Language;
import org.duizhao.events.DocumentExtracted;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Extracts and aligns a document, and prints whether its two languages say the same, mismatches first. */
@Command(
        name = "check",
        description =
                "Check a bilingual document across its languages: figures, what is left out, what is not translated.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..2",
            description =
                    "A file that holds both languages, or the two files of a pair, of any format that extract reads; -"
                            + " for text from standard input.")
    private List<String> files = List.of();

    @Option(names = "--zh", paramLabel = "FILE", description = "The Chinese file.")
    private @Nullable String zh;

    @Option(names = "--en", paramLabel = "FILE", description = "The English file.")
    private @Nullable String en;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table (default), jsonl, html or xlsx.")
    private String format = "table";

    @Option(
            names = "--report-language",
            paramLabel = "LANGUAGE",
            description = "What html and xlsx are written in: zh or en. Without: with the codes of the API.")
    private @Nullable String language;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to; xlsx needs one. Standard output without.")
    private @Nullable Path output;

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            description = "Exit with 1 on a mismatch, or on any issue: mismatch or issue.")
    private @Nullable String failOn;

    @Mixin
    private FileReading reading = new FileReading();

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        refuseWrongOptions();
        try {
            return print(new CheckRows(
                    document(), language == null ? IssueWords.CODES : IssueWords.in(Locale.forLanguageTag(language))));
        } catch (FileReading.RefusedFileException e) {
            commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private int print(CheckRows rows) throws IOException {
        if (format.equals("xlsx")) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Objects.requireNonNull(output)))) {
                rows.workbook(out);
            }
        } else if (output != null) {
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(output))) {
                print(rows, out);
            }
        } else {
            print(rows, commandLine().getOut());
        }
        boolean fails = "mismatch".equals(failOn) && rows.hasMismatch() || "issue".equals(failOn) && rows.hasIssue();
        return fails ? 1 : 0;
    }

    private void print(CheckRows rows, PrintWriter out) {
        switch (format) {
            case "jsonl" -> rows.json().forEach(out::println);
            case "html" -> out.println(rows.html());
            default -> rows.table().forEach(out::println);
        }
        out.flush();
    }

    private void refuseWrongOptions() {
        boolean pair = zh != null && en != null;
        if (pair != files.isEmpty() || (zh == null) != (en == null)) {
            throw new ParameterException(commandLine(), "files: expected FILE, or two, or --zh and --en");
        }
        if (!List.of("table", "jsonl", "html", "xlsx").contains(format)) {
            throw new ParameterException(
                    commandLine(), "--format: " + format + " (expected: table, jsonl, html or xlsx)");
        }
        if (format.equals("xlsx") && output == null) {
            throw new ParameterException(commandLine(), "--output: none (expected: a file for xlsx)");
        }
        if (language != null && !List.of("zh", "en").contains(language)) {
            throw new ParameterException(commandLine(), "--report-language: " + language + " (expected: zh or en)");
        }
        if (failOn != null && !List.of("mismatch", "issue").contains(failOn)) {
            throw new ParameterException(commandLine(), "--fail-on: " + failOn + " (expected: mismatch or issue)");
        }
        if ("-".equals(zh) && "-".equals(en) || files.equals(List.of("-", "-"))) {
            throw new ParameterException(commandLine(), "files: both - (expected: standard input once)");
        }
    }

    private CheckedDocument document() throws IOException, InterruptedException {
        Path spool = Files.createTempFile("check", ".txt");
        try {
            if (files.size() == 2) {
                List<Path> both = List.of(path(files.get(0), spool), path(files.get(1), spool));
                DocumentExtracted document = reading.readEither(both.get(0), both.get(1));
                return CheckedDocument.of(document, BlockPlaces.of(document, both));
            }
            if (zh == null || en == null) {
                Path path = path(files.get(0), spool);
                DocumentExtracted document = reading.read(path);
                return CheckedDocument.of(document, BlockPlaces.of(document, List.of(path)));
            }
            List<Path> paths = List.of(path(zh, spool), path(en, spool));
            DocumentExtracted document = reading.read(paths.get(0), paths.get(1));
            refuseOtherLanguage(document, 0, Language.ZH, zh);
            refuseOtherLanguage(document, 1, Language.EN, en);
            return CheckedDocument.of(document, BlockPlaces.of(document, paths));
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    private static Path path(String name, Path spool) throws IOException {
        return name.equals("-") ? Files.write(spool, System.in.readAllBytes()) : Path.of(name);
    }

    private static void refuseOtherLanguage(DocumentExtracted document, int file, Language expected, String name)
            throws IOException {
        TextFile.refuseOther(name, FileReading.text(document, file), expected);
    }
}
