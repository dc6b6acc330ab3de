package org.duizhao.bitext.check;

import java.util.List;

/** Plants opposite claims in the sample report and in marked passages, and prints what the check found. */
public final class EvaluatePlantedClaims {

    private EvaluatePlantedClaims() {}

    /** @param args {@code sample}, or resources beside this class; {@code --misses} prints every miss */
    public static void print(String... args) {
        boolean verbose = List.of(args).contains("--misses");
        PlantedClaims all = new PlantedClaims(List.of());
        for (String name : args) {
            if (!name.equals("--misses")) {
                PlantedClaims planted = planted(name);
                System.out.println(name + ": " + planted);
                planted.misses().stream().filter(miss -> verbose).forEach(miss -> System.out.println("  " + miss));
                all.add(planted);
            }
        }
        System.out.println("all: " + all);
    }

    private static PlantedClaims planted(String name) {
        if (name.startsWith("contrasts")) {
            return PlantedClaims.of(Contrasts.read(name));
        }
        return new PlantedClaims(
                name.equals("sample")
                        ? PlantedErrors.sampleReport()
                        : MarkedFigures.read(name).pairs());
    }
}
