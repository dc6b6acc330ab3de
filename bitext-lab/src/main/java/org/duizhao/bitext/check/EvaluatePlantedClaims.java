package org.duizhao.bitext.check;

import java.util.List;

/** Plants opposite claims in the sample report and in marked passages, and prints what the check found. */
final class EvaluatePlantedClaims {

    private EvaluatePlantedClaims() {}

    /** @param args {@code sample}, or resources beside this class; {@code --misses} prints every miss */
    public static void main(String[] args) {
        boolean verbose = List.of(args).contains("--misses");
        for (String name : args) {
            if (!name.equals("--misses")) {
                PlantedClaims planted = new PlantedClaims(
                        name.equals("sample")
                                ? PlantedErrors.sampleReport()
                                : MarkedFigures.read(name).pairs());
                System.out.println(name + ": " + planted);
                planted.misses().stream().filter(miss -> verbose).forEach(miss -> System.out.println("  " + miss));
            }
        }
    }
}
