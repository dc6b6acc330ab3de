package org.duizhao.bitext.entity.pair;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.figure.find.Figures;
import org.duizhao.bitext.text.Language;

/** Prints how many characters of the sample report are read in a second of processor time; started in the project. */
public final class MeasureEntities {

    private static final int ROUNDS = 8;
    private static final int REPEATS = 60;

    private MeasureEntities() {}

    public static void print() throws IOException {
        List<String> zh = Files.readAllLines(Path.of("samples/report.zh.txt"));
        List<String> en = Files.readAllLines(Path.of("samples/report.en.txt"));
        List<TextPair> pairs = new ArrayList<>();
        for (int i = 0; i < Math.min(zh.size(), en.size()); i++) {
            pairs.add(new TextPair(zh.get(i), en.get(i)));
        }
        EntityLinker linker = new EntityLinker(Entities.standard());
        for (int round = 1; round <= ROUNDS; round++) {
            long entities =
                    speed(zh, () -> zh.forEach(line -> Entities.standard().find(line, Language.ZH)));
            long everything = speed(
                    zh,
                    () -> zh.forEach(line -> {
                        Entities.standard().find(line, Language.ZH);
                        Figures.find(line, Language.ZH);
                    }));
            long english =
                    speed(en, () -> en.forEach(line -> Entities.standard().find(line, Language.EN)));
            long linked = speed(zh, () -> linker.link(pairs));
            System.out.printf(
                    "zh entities %,d, with figures %,d; en entities %,d; zh of linked pairs %,d%n",
                    entities, everything, english, linked);
        }
    }

    private static long speed(List<String> lines, Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < REPEATS; i++) {
            work.run();
        }
        double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        return Math.round(lines.stream().mapToInt(String::length).sum() * REPEATS / seconds);
    }
}
