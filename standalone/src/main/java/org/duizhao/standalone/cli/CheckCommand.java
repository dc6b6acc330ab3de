package org.duizhao.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.duizhao.bitext.check.Check;
import org.duizhao.bitext.check.Status;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Aligns a document and prints whether its two languages state the same figures, mismatches first. */
@Command(
        name = "check",
        description = "Check the figures of a bilingual document across its languages.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "A text file that holds both languages; - for standard input.")
    private @Nullable String file;

    @Option(names = "--zh", paramLabel = "FILE", description = "The Chinese text.")
    private @Nullable String zh;

    @Option(names = "--en", paramLabel = "FILE", description = "The English text.")
    private @Nullable String en;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table (default) or jsonl.")
    private String format = "table";

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }

    @Override
    public Integer call() throws IOException {
        boolean pair = zh != null && en != null;
        if (pair == (file != null) || (zh == null) != (en == null)) {
            throw new ParameterException(commandLine(), "files: expected FILE, or --zh and --en");
        }
        if (!format.equals("table") && !format.equals("jsonl")) {
            throw new ParameterException(commandLine(), "--format: " + format + " (expected: table or jsonl)");
        }
        if ("-".equals(zh) && "-".equals(en)) {
            throw new ParameterException(commandLine(), "--zh, --en: both - (expected: standard input once)");
        }
        CheckedDocument document = zh != null && en != null
                ? CheckedDocument.of(
                        TextFile.read(zh, Language.ZH, System.in), TextFile.read(en, Language.EN, System.in))
                : CheckedDocument.of(TextFile.read(file == null ? "-" : file, System.in));
        List<Check> checks = new ArrayList<>(document.checks());
        checks.sort(Comparator.comparing((Check check) -> rank(check.status())));
        PrintWriter out = commandLine().getOut();
        checks.forEach(check ->
                out.println(format.equals("jsonl") ? JsonLine.of(row(document, check)) : tableRow(document, check)));
        if (format.equals("table")) {
            out.println(summary(checks));
        }
        out.flush();
        return 0;
    }

    private static int rank(Status status) {
        return switch (status) {
            case MISMATCH -> 0;
            case ZH_ONLY -> 1;
            case EN_ONLY -> 2;
            case MATCH -> 3;
        };
    }

    @SuppressWarnings("NullAway") // JSON null is meant
    private static Map<String, Object> row(CheckedDocument document, Check check) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("status", check.status().code());
        row.put("reason", check.reason() == null ? null : check.reason().code());
        row.put("bound", check.sameBound() == null ? null : check.sameBound() ? "same" : "different");
        row.put("record", check.pair());
        row.put("zh", check.zh() == null ? null : document.side(check.zh(), Language.ZH));
        row.put("en", check.en() == null ? null : document.side(check.en(), Language.EN));
        return row;
    }

    private static String tableRow(CheckedDocument document, Check check) {
        return "%-9s %-10s %5d  %s  |  %s"
                .formatted(
                        check.status().code(),
                        check.reason() == null ? "" : check.reason().code(),
                        check.pair(),
                        check.zh() == null ? "-" : document.text(check.zh(), Language.ZH),
                        check.en() == null ? "-" : document.text(check.en(), Language.EN));
    }

    private static String summary(List<Check> checks) {
        StringBuilder line = new StringBuilder();
        for (Status status : Status.values()) {
            long count =
                    checks.stream().filter(check -> check.status() == status).count();
            line.append(line.isEmpty() ? "" : ", ").append(count).append(' ').append(status.code());
        }
        return line.toString();
    }
}
