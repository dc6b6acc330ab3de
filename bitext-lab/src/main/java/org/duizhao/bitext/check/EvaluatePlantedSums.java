package org.duizhao.bitext.check;

import java.util.List;

/** Plants wrong numbers in texts whose figures add up, and prints what the check of arithmetic found, and its alarms on right texts. */
public final class EvaluatePlantedSums {

    private EvaluatePlantedSums() {}

    /** @param texts resources beside this class: sums-1.txt */
    public static void print(String... texts) {
        for (String name : texts) {
            PlantedSums sums = PlantedSums.read(name);
            System.out.println(name + ": " + sums);
            sums.misses().forEach(miss -> System.out.println("  " + miss));
        }
    }

    /** @param texts {@code sample}, or resources beside this class that hold no wrong sum: passages-1.txt */
    public static void printUntouched(String... texts) {
        for (String name : texts) {
            List<FigurePair> pairs = name.equals("sample")
                    ? PlantedErrors.sampleReport()
                    : MarkedFigures.read(name).pairs();
            List<Arithmetic.Finding> findings = PlantedSums.untouched(pairs);
            System.out.println(name + ": " + findings.size() + " of arithmetic in " + pairs.size() + " pairs");
            findings.forEach(finding -> System.out.println(
                    "  " + finding.reason() + " in " + finding.places().get(0).pair() + ": " + finding.why()));
        }
    }
}
