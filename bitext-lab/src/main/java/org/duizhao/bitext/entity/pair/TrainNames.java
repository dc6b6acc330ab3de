package org.duizhao.bitext.entity.pair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.duizhao.bitext.entity.tag.Example;
import org.duizhao.bitext.entity.tag.Training;
import org.duizhao.bitext.entity.tag.Training.Settings;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** Trains the taggers of names: on what this project has marked, or on that and on Universal NER. Started in the project. */
public final class TrainNames {

    /** Where the taggers of this library lie. */
    public static final Path RESOURCES = Path.of("bitext/src/main/resources/org/duizhao/bitext/entity/tag");

    private static final int PASSAGES = 7;
    private static final Path SAMPLE = Path.of("samples");
    /** What a corpus of others shows is only kept if several of its documents do. */
    private static final int DOCUMENTS = 3;

    private TrainNames() {}

    /**
     * Writes {@code zh.names} and {@code en.names}.
     *
     * @param universal a folder of Universal NER files; null for our own texts alone
     */
    public static void train(Path folder, @Nullable Path universal) throws IOException {
        Files.createDirectories(folder);
        for (Language language : Language.values()) {
            NameExamples examples = own(language).with(marked());
            if (universal != null) {
                examples.with(UniversalSentence.all(universal, language), Set.of());
            }
            byte[] model = fit(examples.examples(), universal != null);
            Files.write(folder.resolve(language.code() + ".names"), model);
            System.out.printf(
                    "%s: %,d sentences, %,d bytes%n",
                    language.code(), examples.examples().size(), model.length);
        }
    }

    static NameExamples own(Language language) throws IOException {
        return new NameExamples(language).withTexts();
    }

    static byte[] fit(List<Example> examples, boolean universal) throws IOException {
        Settings settings = Settings.STANDARD;
        return Training.fit(examples, universal ? settings.seenIn(DOCUMENTS) : settings);
    }

    /** The passages and the sample report. */
    static List<MarkedDocument> marked() {
        List<MarkedDocument> marked = new ArrayList<>();
        IntStream.rangeClosed(1, PASSAGES)
                .forEach(n -> marked.addAll(MarkedDocument.passages("passages-" + n + ".txt")));
        Path gold = SAMPLE.resolve("gold/entities.jsonl");
        marked.add(MarkedDocument.gold(gold, SAMPLE.resolve("report.zh.txt"), SAMPLE.resolve("report.en.txt")));
        return marked;
    }
}
