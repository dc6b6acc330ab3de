package org.duizhao.standalone.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.duizhao.bitext.align.ParagraphAligner;
import org.duizhao.bitext.align.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the sentences of a text file, one a line. */
@Command(
        name = "sentences",
        description = "Prints the sentences of a text file, one a line, as align counts them.",
        mixinStandardHelpOptions = true)
final class SentencesCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A text file in Chinese, English or both.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        print(file, out);
        out.flush();
        return 0;
    }

    static void print(Path file, Appendable out) throws IOException {
        for (Sentence sentence : ParagraphAligner.sentences(LineFile.read(file).paragraphs(0, null))) {
            out.append(sentence.text()).append('\n');
        }
    }
}
