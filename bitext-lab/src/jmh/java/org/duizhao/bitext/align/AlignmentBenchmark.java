package org.duizhao.bitext.align;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Seconds to align a long document, on one core and in a small heap; docs/performance.md tells how to run it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 4, time = 5)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
public class AlignmentBenchmark {

    /** Chinese sentences. */
    @Param({"10000", "42000"})
    public int sentences;

    private final SentenceAligner aligner = new SentenceAligner();
    private LongDocument document = new LongDocument(List.of(), List.of(), List.of());

    @Setup
    public void read() {
        document = LongDocument.ofDevelopmentSets(sentences);
        System.out.println(document.zh().size() + " x " + document.en().size() + " sentences");
    }

    /** Everything: reading, both passes and learning between them. */
    @Benchmark
    public Object all() {
        return aligner.align(document.zh(), document.en());
    }

    /** Reading and the first pass, without learned words. */
    @Benchmark
    public Object firstPass() {
        Passes passes = aligner.passes(document.zh(), document.en());
        passes.coarse(Weights.COARSE);
        return passes.beads(false);
    }
}
