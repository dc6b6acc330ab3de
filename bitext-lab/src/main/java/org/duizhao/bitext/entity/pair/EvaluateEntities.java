package org.duizhao.bitext.entity.pair;

import java.nio.file.Path;
import java.util.List;

/** Prints scores and misses, then the scores of each language without the other: {@code EvaluateEntities passages-1.txt …} or {@code ENTITIES.jsonl ZH EN}. */
final class EvaluateEntities {

    private EvaluateEntities() {}

    public static void main(String[] args) {
        if (args.length == 3 && args[0].endsWith(".jsonl")) {
            print(args[0], List.of(MarkedDocument.gold(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]))));
            return;
        }
        for (String resource : args) {
            print(resource, MarkedDocument.passages(resource));
        }
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
