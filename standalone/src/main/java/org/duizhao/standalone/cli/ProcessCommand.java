package org.duizhao.standalone.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.duizhao.align.DocumentAligner;
import org.duizhao.bitext.lexicon.Lexicon;
import org.duizhao.enrich.DocumentEnricher;
import org.duizhao.events.DocumentExtracted;
import org.duizhao.events.EventCodec;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.RecordEnriched;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code duizhao process}. */
@Command(
        name = "process",
        description =
                "Runs the whole chain on a file or a pair, without broker or index, and prints the records that the"
                        + " pipeline would index as JSON lines, with the same ids.",
        mixinStandardHelpOptions = true)
final class ProcessCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..2",
            description = "A report in both languages, or in one; or the two files of a pair.")
    private List<Path> files = List.of();

    @Option(names = "--zh", paramLabel = "FILE", description = "The Chinese file of a pair.")
    private @Nullable Path zh;

    @Option(names = "--en", paramLabel = "FILE", description = "The English file of a pair.")
    private @Nullable Path en;

    @Option(names = "--dictionary", paramLabel = "FILE", description = "CC-CEDICT or TSV; any number.")
    private List<Path> dictionaries = List.of();

    @Mixin
    private GazetteerOption gazetteer = new GazetteerOption();

    @Mixin
    private FileReading reading = new FileReading();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            List<Lexicon> lexicons = new ArrayList<>();
            for (Path dictionary : dictionaries) {
                lexicons.add(DictionaryFile.read(dictionary));
            }
            DocumentEnricher enricher = new DocumentEnricher(gazetteer.entities());
            DocumentAligner aligner = new DocumentAligner(lexicons);
            for (DocumentExtracted document : documents()) {
                print(enricher.enrich(aligner.align(document)));
            }
            return 0;
        } catch (FileReading.RefusedFileException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private List<DocumentExtracted> documents() throws IOException, InterruptedException {
        if (files.size() == 1 && zh == null && en == null) {
            return reading.documents(files.get(0));
        }
        if (files.size() == 2 && zh == null && en == null) {
            return List.of(reading.readEither(files.get(0), files.get(1)));
        }
        if (files.isEmpty() && zh != null && en != null) {
            return List.of(reading.read(zh, en));
        }
        CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
        throw new ParameterException(line, "files: neither one nor a pair (expected: FILE, or two, or --zh and --en)");
    }

    private static void print(List<PipelineEvent> events) throws IOException {
        OutputStream out = new BufferedOutputStream(System.out);
        for (PipelineEvent event : events) {
            if (event instanceof RecordEnriched) {
                out.write(EventCodec.value(event));
                out.write('\n');
            }
        }
        out.flush();
    }
}
