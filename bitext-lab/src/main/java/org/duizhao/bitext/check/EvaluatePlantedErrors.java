package org.duizhao.bitext.check;

import java.util.List;

/** Plants errors in the sample report and in marked passages, and prints what the check found; started in bitext. */
public final class EvaluatePlantedErrors {

    private EvaluatePlantedErrors() {}

    /** @param args {@code sample}, or resources beside this class; {@code --misses} prints every miss */
    public static void print(String... args) {
        boolean verbose = List.of(args).contains("--misses");
        for (String name : args) {
            if (!name.equals("--misses")) {
                List<FigurePair> pairs = name.equals("sample")
                        ? PlantedErrors.sampleReport()
                        : MarkedFigures.read(name).pairs();
                PlantedErrors planted = PlantedErrors.in(pairs);
                System.out.println(name + ": " + planted);
                planted.misses().stream().filter(miss -> verbose).forEach(miss -> System.out.println("  " + miss));
            }
        }
    }
}
