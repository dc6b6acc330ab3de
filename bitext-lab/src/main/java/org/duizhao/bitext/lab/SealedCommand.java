package org.duizhao.bitext.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.duizhao.bitext.align.EvaluateMain;
import org.duizhao.bitext.check.EvaluateFigures;
import org.duizhao.bitext.entity.pair.EvaluateEntities;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Totals of the sealed sets: nothing is printed that could be mended for. */
@Command(
        name = "sealed",
        description = "Print totals of the sealed sets, at releases.",
        mixinStandardHelpOptions = true)
final class SealedCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The sets (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("bitext/src/test/sealed");

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + ": absent (expected: a folder of sealed sets)");
        }
        EvaluateMain.printTotals(folder.resolve("alignment"));
        EvaluateFigures.printTotals(files("figures"));
        EvaluateEntities.printTotals(files("names"));
        return 0;
    }

    private List<Path> files(String sort) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(sort))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
