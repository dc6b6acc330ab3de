package org.duizhao.bitext.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.duizhao.bitext.align.FitWeights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the weights and the confidence of the aligner from marked documents. */
@Command(
        name = "train",
        description = "Fit the aligner's weights, then measure its confidence; minutes.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "CORPUS",
            arity = "0..*",
            description = "Folders of documents; none: the development sets, or our own marked texts.")
    private List<Path> corpora = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where weights.tsv and confidence.tsv go (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("bitext/src/main/resources/org/duizhao/bitext/align");

    @Override
    public Integer call() throws IOException {
        FitWeights.train(corpora, folder);
        return 0;
    }
}
