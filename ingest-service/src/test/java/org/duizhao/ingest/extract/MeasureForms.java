package org.duizhao.ingest.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.events.Hints;
import org.duizhao.events.SourceFile;

/** Compares each file of a folder that {@code src/test/reports/make-forms} filled with the blocks that are in it. */
final class MeasureForms {

    private static final String SUFFIX = ".expected";

    private MeasureForms() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]);
        boolean showDifferences = args.length > 1;
        try (Extractor extractor = new Extractor(ExtractionProperties.defaults());
                Stream<Path> files = Files.list(folder)) {
            for (Path expected : files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList()) {
                String name = expected.getFileName().toString().replace(SUFFIX, "");
                if (showDifferences && !name.contains(args[1])) {
                    continue;
                }
                SourceFile file = new SourceFile(SourceFile.Side.ANY, name, "", 0, "0".repeat(64));
                print(
                        name,
                        extractor.extract(List.of(new Source(file, folder.resolve(name))), Hints.NONE),
                        Files.readAllLines(expected),
                        showDifferences);
            }
        }
    }

    private static void print(String name, ExtractionResult result, List<String> expected, boolean showDifferences) {
        if (!(result instanceof ExtractionResult.Extracted extracted)) {
            System.out.printf("%-40s %s%n", name, result);
            return;
        }
        Comparison comparison = Comparison.of(extracted.blocks(), expected);
        System.out.printf("%-40s text %.4f  boundaries %.4f%n", name, comparison.text(), comparison.boundaries());
        if (showDifferences) {
            comparison.differences().forEach(difference -> System.out.println("  " + difference));
        }
    }
}
