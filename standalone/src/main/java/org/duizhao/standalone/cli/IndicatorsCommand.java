package org.duizhao.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.duizhao.bitext.claim.indicator.IndicatorDictionary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code duizhao indicators}: the values of indicators that reports state, joined over reports and languages. */
@Command(
        name = "indicators",
        description = "Prints what reports measure: each value with its indicator, period, place and role, joined over"
                + " reports, years and languages; with --verdicts, targets against results.",
        mixinStandardHelpOptions = true)
final class IndicatorsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Reports in both languages, or in one; of any format that extract reads.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--zh", paramLabel = "FILE", description = "The Chinese file of a pair.")
    private @Nullable Path zh;

    @Option(names = "--en", paramLabel = "FILE", description = "The English file of a pair.")
    private @Nullable Path en;

    @Option(
            names = "--dir",
            paramLabel = "FOLDER",
            description = "All reports of a folder: NAME.zh.* and NAME.en.* are a pair.")
    private @Nullable Path folder;

    @Option(names = "--verdicts", description = "Print targets with their results instead: met, within or missed.")
    private boolean verdicts;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table (default), jsonl or csv.")
    private String format = "table";

    @Option(
            names = "--indicators",
            paramLabel = "FILE",
            description = "Indicators of your own, a line each: id, Chinese names, English names (bars between), and if"
                    + " wanted units, better, nature, basis and parent; tabs between.")
    private @Nullable Path own;

    @Mixin
    private GazetteerOption gazetteer = new GazetteerOption();

    @Mixin
    private FileReading reading = new FileReading();

    @Override
    public Integer call() throws IOException, InterruptedException {
        refuseWrongOptions();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try {
            List<ReportFiles> reports = reports();
            ReportReading reader = new ReportReading(reading, gazetteer.entities(), dictionary());
            for (ReportFiles report : reports) {
                reader.read(report);
            }
            IndicatorRows rows = new IndicatorRows(reader.documents());
            (verdicts ? rows.outcomes(format) : rows.points(format)).forEach(out::println);
            out.flush();
            return 0;
        } catch (FileReading.RefusedFileException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private IndicatorDictionary dictionary() throws IOException {
        if (own == null) {
            return IndicatorDictionary.standard();
        }
        try {
            return IndicatorDictionary.with(Files.readAllLines(own));
        } catch (IllegalArgumentException e) {
            throw refusal("--indicators: " + own + ": " + e.getMessage());
        }
    }

    private List<ReportFiles> reports() throws IOException {
        if (folder != null) {
            return ReportFiles.of(folder);
        }
        return zh != null && en != null
                ? List.of(new ReportFiles(zh, en))
                : files.stream().map(file -> new ReportFiles(file, null)).toList();
    }

    private void refuseWrongOptions() {
        int ways = (files.isEmpty() ? 0 : 1) + (zh != null || en != null ? 1 : 0) + (folder != null ? 1 : 0);
        if (ways != 1 || (zh == null) != (en == null)) {
            throw refusal("files: expected FILE…, or --zh and --en, or --dir");
        }
        if (!List.of("table", "jsonl", "csv").contains(format)) {
            throw refusal("--format: " + format + " (expected: table, jsonl or csv)");
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw refusal("--dir: " + folder + " (expected: a folder)");
        }
    }

    private ParameterException refusal(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
