package org.duizhao.bitext.entity.pair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prints scores and misses of names and links, then the scores of each language without the other. */
public final class EvaluateEntities {

    private EvaluateEntities() {}

    public static void print(String... args) {
        if (args.length == 3 && args[0].endsWith(".jsonl")) {
            print(args[0], List.of(MarkedDocument.gold(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]))));
            return;
        }
        for (String resource : args) {
            print(resource, MarkedDocument.passages(resource));
        }
    }

    /** Totals of files of marked documents, and nothing of what was missed. */
    public static void printTotals(List<Path> files) throws IOException {
        List<MarkedDocument> documents = new ArrayList<>();
        for (Path file : files) {
            documents.addAll(MarkedDocument.of(Files.readAllLines(file)));
        }
        System.out.println("names: " + new EntityScore(documents, Entities.standard()));
    }

    private static void print(String name, List<MarkedDocument> documents) {
        EntityScore score = new EntityScore(documents, Entities.standard());
        score.misses().forEach(System.out::println);
        System.out.println(name + "  " + score);
        List<MarkedDocument> apart =
                documents.stream().map(MarkedDocument::apart).toList();
        System.out.println(name + ", each language alone  " + new EntityScore(apart, Entities.standard()));
    }
}
