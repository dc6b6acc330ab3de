package org.duizhao.bitext.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.duizhao.bitext.align.EvaluateMain;
import org.duizhao.bitext.align.EvaluateScale;
import org.duizhao.bitext.check.EvaluateFigures;
import org.duizhao.bitext.check.EvaluatePlantedClaims;
import org.duizhao.bitext.check.EvaluatePlantedErrors;
import org.duizhao.bitext.check.EvaluatePlantedSums;
import org.duizhao.bitext.check.EvaluateQuantities;
import org.duizhao.bitext.entity.pair.EvaluateEntities;
import org.duizhao.bitext.entity.pair.EvaluateNames;
import org.duizhao.bitext.entity.pair.MeasureEntities;
import org.duizhao.bitext.recognizers.EvaluateSuites;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what docs/quality.md tells of bitext. */
@Command(
        name = "evaluate",
        description = "Print the tables of docs/quality.md, with every miss.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

    private static final int FIGURE_PASSAGES = 9;
    private static final int CLAIM_TEXTS = 6;
    private static final int CONTRAST_TEXTS = 2;
    private static final int SUM_TEXTS = 21;
    private static final int RIGHT_SUM_TEXTS = 1;
    private static final int ENTITY_PASSAGES = 7;

    /** What can be asked for. */
    enum What {
        alignment,
        figures,
        planted,
        claims,
        sums,
        suites,
        entities,
        scale,
        speed,
        names
    }

    @Parameters(
            paramLabel = "WHAT",
            arity = "0..*",
            description = "Some of ${COMPLETION-CANDIDATES}; none: all but the last three, which take minutes.")
    private List<What> given = List.of();

    @Option(names = "--dictionary", paramLabel = "FILE", description = "A user's dictionary for the aligner, unpacked.")
    private List<Path> dictionaries = List.of();

    @Option(names = "--universal", paramLabel = "DIR", description = "Universal NER files, for names.")
    private @Nullable Path universal;

    @Override
    public Integer call() throws IOException {
        Set<What> asked = given.isEmpty() ? EnumSet.range(What.alignment, What.entities) : EnumSet.copyOf(given);
        for (What what : asked) {
            System.out.println("== " + what);
            print(what);
        }
        return 0;
    }

    private void print(What what) throws IOException {
        switch (what) {
            case alignment -> EvaluateMain.print(dictionaries);
            case figures -> {
                EvaluateFigures.print(resources("passages", FIGURE_PASSAGES));
                EvaluateQuantities.print("quantities-1.txt");
            }
            case planted -> {
                EvaluatePlantedErrors.print("sample");
                EvaluatePlantedErrors.print(resources("passages", FIGURE_PASSAGES));
            }
            case claims -> {
                EvaluatePlantedClaims.print("sample");
                EvaluatePlantedClaims.print(resources("passages", FIGURE_PASSAGES));
                EvaluatePlantedClaims.print(resources("claims", CLAIM_TEXTS));
                EvaluatePlantedClaims.print(resources("contrasts", CONTRAST_TEXTS));
            }
            case sums -> {
                EvaluatePlantedSums.print(resources("sums", SUM_TEXTS));
                EvaluatePlantedSums.print(resources("sums-right", RIGHT_SUM_TEXTS));
                EvaluatePlantedSums.printUntouched("sample");
                EvaluatePlantedSums.printUntouched(resources("passages", FIGURE_PASSAGES));
                EvaluatePlantedSums.printUntouched(resources("claims", CLAIM_TEXTS));
            }
            case suites -> EvaluateSuites.print();
            case entities -> EvaluateEntities.print(resources("passages", ENTITY_PASSAGES));
            case scale -> EvaluateScale.print();
            case names -> EvaluateNames.print(universal);
            case speed -> MeasureEntities.print();
        }
    }

    private static String[] resources(String name, int most) {
        return IntStream.rangeClosed(1, most)
                .mapToObj(n -> name + "-" + n + ".txt")
                .toArray(String[]::new);
    }
}
