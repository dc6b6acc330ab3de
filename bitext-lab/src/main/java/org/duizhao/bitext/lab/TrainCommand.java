package org.duizhao.bitext.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.duizhao.bitext.align.FitWeights;
import org.duizhao.bitext.entity.pair.TrainNames;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes what bitext has learned anew from marked documents. */
@Command(
        name = "train",
        description = "Fit the aligner's weights, measure its confidence, then train the taggers of names; minutes.",
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

    @Option(names = "--only", paramLabel = "WHAT", description = "One of ${COMPLETION-CANDIDATES}.")
    private @Nullable What only;

    @Option(
            names = "--models",
            paramLabel = "DIR",
            description = "Where zh.names and en.names go (default: into bitext, which --universal forbids).")
    private @Nullable Path models;

    @Option(
            names = "--universal",
            paramLabel = "DIR",
            description = "Universal NER files (CC BY-SA 4.0), from which the taggers learn too.")
    private @Nullable Path universal;

    @Override
    public Integer call() throws IOException {
        if (universal != null && models == null) {
            throw new IllegalArgumentException("--universal: without --models (expected: a folder outside of bitext)");
        }
        if (only != What.names) {
            FitWeights.train(corpora, folder);
        }
        if (only != What.alignment) {
            TrainNames.train(models == null ? TrainNames.RESOURCES : models, universal);
        }
        return 0;
    }

    /** What can be trained alone. */
    enum What {
        alignment,
        names
    }
}
