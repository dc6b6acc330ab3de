package org.duizhao.standalone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.duizhao.events.SourceFile;
import org.duizhao.ingest.extract.Rehearsal;
import org.duizhao.ingest.extract.Source;
import org.duizhao.standalone.machine.Installation;
import picocli.CommandLine.Command;

/** Does what commands usually do, in one JVM, which writes an archive of its classes when it ends: see bin/duizhao. */
@Command(name = "prepare", description = "Loads the classes of the usual commands.", hidden = true)
final class PrepareCommand implements Callable<Integer> {

    private final Path samples = Installation.find().home().resolve("samples");

    @Override
    public Integer call() throws IOException {
        String zh = sample("report.zh.txt");
        String en = sample("report.en.txt");
        int code = Duizhao.commandLine().execute("check", zh, en);
        code += Duizhao.commandLine().execute("process", "--zh", zh, "--en", en);
        code += Duizhao.commandLine().execute("align", "--zh", zh, "--en", en);
        code += Duizhao.commandLine().execute("terms", "--zh", zh, "--en", en);
        code += Duizhao.commandLine().execute("help");
        List<Source> sources = new ArrayList<>();
        for (String name : List.of("report.zh.txt", "report.zh.docx", "report.en.pdf", "report.zh.html")) {
            sources.add(FileReading.source(SourceFile.Side.ANY, samples.resolve(name)));
        }
        Rehearsal.read(sources);
        return code == 0 ? 0 : 1;
    }

    private String sample(String name) {
        return samples.resolve(name).toString();
    }
}
