package org.duizhao.standalone.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.duizhao.bitext.align.Bead;
import org.duizhao.bitext.align.DocumentAlignment;
import org.duizhao.bitext.align.Paragraph;
import org.duizhao.bitext.align.ParagraphAligner;
import org.duizhao.bitext.align.SentenceAligner;
import org.duizhao.bitext.lexicon.Lexicon;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Aligns the sentences of a Chinese and an English text, or of one bilingual text. Needs neither Kafka nor Elasticsearch. */
@Command(
        name = "align",
        description = "Aligns Chinese and English sentences of text files.",
        mixinStandardHelpOptions = true)
final class AlignCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "One bilingual text file.")
    private @Nullable Path file;

    @Option(names = "--zh", paramLabel = "FILE", description = "The Chinese text file of a pair.")
    private @Nullable Path zh;

    @Option(names = "--en", paramLabel = "FILE", description = "The English text file of a pair.")
    private @Nullable Path en;

    @Option(names = "--sentences", description = "Each line is one sentence; nothing is cut.")
    private boolean sentences;

    @Option(
            names = "--batch",
            paramLabel = "DIR",
            description = "Folders that hold zh.sentences and en.sentences; -o takes a beads.jsonl for each.")
    private @Nullable Path batch;

    @Option(
            names = "--dictionary",
            paramLabel = "FILE",
            description = "A dictionary of yours: CC-CEDICT or word<TAB>gloss;gloss, plain or .gz. Any number.")
    private List<Path> dictionaries = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "jsonl (default), tsv, tmx or html.")
    private BeadFormat format = BeadFormat.jsonl;

    @Option(names = "--explain", description = "Tells the words that hold each bead together (jsonl and html).")
    private boolean explain;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "A file; with --batch, a folder.")
    private @Nullable Path output;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        check();
        List<Lexicon> lexicons = new ArrayList<>();
        for (Path dictionary : dictionaries) {
            lexicons.add(DictionaryFile.read(dictionary));
        }
        SentenceAligner aligner = new SentenceAligner(lexicons, explain);
        if (batch != null && output != null) {
            return alignFolders(aligner, batch, output);
        }
        AlignedText aligned = sentences ? alignLines(aligner) : alignText(aligner);
        try (Writer out = writer()) {
            format.write(aligned, out);
        }
        return 0;
    }

    private void check() {
        boolean pair = zh != null && en != null;
        int given = (pair ? 1 : 0) + (file != null ? 1 : 0) + (batch != null ? 1 : 0);
        if (given != 1 || (!pair && (zh != null || en != null))) {
            throw usage("input: expected either FILE, or --zh FILE and --en FILE, or --batch DIR");
        }
        if (batch != null && output == null) {
            throw usage("-o: missing (expected: a folder for --batch)");
        }
        if (file != null && sentences) {
            throw usage("--sentences: given with one FILE (expected: --zh and --en)");
        }
    }

    private CommandLine.ParameterException usage(String message) {
        CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
        return new CommandLine.ParameterException(line, message);
    }

    private int alignFolders(SentenceAligner aligner, Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            throw new IOException("--batch: " + from + " (expected: a folder)");
        }
        List<Path> folders;
        try (Stream<Path> paths = Files.walk(from)) {
            folders = paths.filter(AlignCommand::holdsBoth).sorted().toList();
        }
        if (folders.isEmpty()) {
            throw new IOException(
                    "--batch: " + from + " (expected: a folder in it, or itself, with zh.sentences and en.sentences)");
        }
        for (int f = 0; f < folders.size(); f++) {
            Path folder = folders.get(f);
            AlignedText aligned = alignLines(aligner, folder.resolve("zh.sentences"), folder.resolve("en.sentences"));
            try (Writer out = writer(to.resolve(from.relativize(folder)).resolve("beads.jsonl"))) {
                BeadFormat.jsonl.write(aligned, out);
            }
            if ((f + 1) % 25 == 0 || f + 1 == folders.size()) {
                System.err.println("aligned " + (f + 1) + " of " + folders.size() + " folders");
            }
        }
        return 0;
    }

    private static boolean holdsBoth(Path folder) {
        return Files.isRegularFile(folder.resolve("zh.sentences"))
                && Files.isRegularFile(folder.resolve("en.sentences"));
    }

    private AlignedText alignLines(SentenceAligner aligner) throws IOException {
        if (zh == null || en == null) {
            throw usage("--sentences: alone (expected: --zh and --en)");
        }
        return alignLines(aligner, zh, en);
    }

    private static AlignedText alignLines(SentenceAligner aligner, Path zh, Path en) throws IOException {
        List<String> zhLines = LineFile.read(zh).expected(Language.ZH).lines();
        List<String> enLines = LineFile.read(en).expected(Language.EN).lines();
        return AlignedText.ofLines(zhLines, enLines, reported(aligner, zhLines, enLines));
    }

    /** Long work tells that it has begun. */
    private static List<Bead> reported(SentenceAligner aligner, List<String> zh, List<String> en) {
        if (zh.size() + en.size() > 20_000) {
            System.err.println("aligning " + zh.size() + " x " + en.size() + " sentences ...");
        }
        return aligner.align(zh, en);
    }

    private AlignedText alignText(SentenceAligner aligner) throws IOException {
        ParagraphAligner paragraphAligner = new ParagraphAligner(aligner);
        if (file != null) {
            LineFile both = LineFile.read(file);
            DocumentAlignment alignment = paragraphAligner.align(both.paragraphs(0, null));
            return AlignedText.ofFile(both, alignment);
        }
        if (zh == null || en == null) {
            throw usage("input: expected --zh FILE and --en FILE");
        }
        LineFile zhFile = LineFile.read(zh).expected(Language.ZH);
        LineFile enFile = LineFile.read(en).expected(Language.EN);
        List<Paragraph> paragraphs = new ArrayList<>(zhFile.paragraphs(0, Language.ZH));
        paragraphs.addAll(enFile.paragraphs(1, Language.EN));
        return AlignedText.ofPair(zhFile, enFile, paragraphAligner.align(paragraphs));
    }

    private Writer writer() throws IOException {
        if (output == null) {
            return new BufferedWriter(
                    new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8));
        }
        return writer(output);
    }

    private static Writer writer(Path target) throws IOException {
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            return Files.newBufferedWriter(target);
        } catch (IOException e) {
            throw new IOException("-o: " + target + " (expected: a file that can be written)", e);
        }
    }
}
