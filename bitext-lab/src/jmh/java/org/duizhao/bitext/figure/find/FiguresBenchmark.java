package org.duizhao.bitext.figure.find;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.duizhao.bitext.numeral.Numerals;
import org.duizhao.bitext.text.Language;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Characters of the sample report that are read in a second, on one core; docs/performance.md tells how to run it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
public class FiguresBenchmark {

    /** Of every text that is read. */
    private static final int CHARACTERS = 100_000;

    private String chinese = "";
    private String english = "";

    @Setup
    public void read() throws IOException {
        chinese = text("report.zh.txt");
        english = text("report.en.txt");
    }

    private static String text(String file) throws IOException {
        String report = Files.readString(Path.of("../samples").resolve(file));
        return report.repeat(CHARACTERS / report.length() + 1).substring(0, CHARACTERS);
    }

    @Benchmark
    @OperationsPerInvocation(CHARACTERS)
    public Object chineseFigures() {
        return Figures.find(chinese, Language.ZH);
    }

    @Benchmark
    @OperationsPerInvocation(CHARACTERS)
    public Object englishFigures() {
        return Figures.find(english, Language.EN);
    }

    @Benchmark
    @OperationsPerInvocation(CHARACTERS)
    public Object chineseNumerals() {
        return Numerals.find(chinese, Language.ZH);
    }
}
