package org.duizhao.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AlignCommandTest {

    private static final Path SAMPLES = Path.of("../samples");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void sentencesOfTheSampleReportsAreThoseOfItsGold() throws IOException {
        for (String language : List.of("zh", "en")) {
            StringBuilder out = new StringBuilder();

            SentencesCommand.print(SAMPLES.resolve("report." + language + ".txt"), out);

            assertThat(out.toString()).isEqualTo(Files.readString(SAMPLES.resolve("gold/" + language + ".sentences")));
        }
    }

    @Test
    void linesTakenAsSentencesGiveABeadALineWithEverySentenceOnce() throws IOException {
        Path zh = SAMPLES.resolve("gold/zh.sentences");
        Path en = SAMPLES.resolve("gold/en.sentences");

        List<JsonNode> beads = beads(align("--sentences", "--zh", zh.toString(), "--en", en.toString()));

        assertThat(beads.get(0).propertyNames()).containsExactly("zh", "en", "score");
        assertThat(numbers(beads, "zh")).isEqualTo(upTo(89));
        assertThat(numbers(beads, "en").stream().sorted().toList()).isEqualTo(upTo(107));
    }

    @Test
    void withoutSentencesEachBeadTellsWhereItsTextStands() throws IOException {
        Path zh = SAMPLES.resolve("report.zh.txt");
        Path en = SAMPLES.resolve("report.en.txt");
        List<String> zhSentences = Files.readAllLines(SAMPLES.resolve("gold/zh.sentences"));
        String zhText = Files.readString(zh);

        List<JsonNode> beads = beads(align("--zh", zh.toString(), "--en", en.toString()));

        for (JsonNode bead : beads) {
            for (int k = 0; k < bead.get("zh").size(); k++) {
                JsonNode span = bead.get("zhSpans").get(k);
                assertThat(zhText.substring(span.get(0).asInt(), span.get(1).asInt()))
                        .isEqualTo(zhSentences.get(bead.get("zh").get(k).asInt()));
            }
        }
    }

    @Test
    void tmxHoldsTheBeadsOfTwoSides() throws Exception {
        Path out = align(
                "--format",
                "tmx",
                "--sentences",
                "--zh",
                write("zh", "经济增长。\n谢谢<各位>。\n"),
                "--en",
                write("en", "The economy grew.\nThank you, ladies & gentlemen.\n"));

        Document tmx = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(out.toFile());

        assertThat(tmx.getElementsByTagName("tu").getLength()).isEqualTo(2);
        assertThat(tmx.getElementsByTagName("seg").item(2).getTextContent()).isEqualTo("谢谢<各位>。");
        assertThat(tmx.getElementsByTagName("seg").item(3).getTextContent())
                .isEqualTo("Thank you, ladies & gentlemen.");
    }

    @Test
    void htmlShowsBothSidesAndTheWordsThatHoldThemTogether() throws IOException {
        Path out = align(
                "--format",
                "html",
                "--explain",
                "--sentences",
                "--zh",
                write("zh", "教育<改革>取得进展。\n"),
                "--en",
                write("en", "Progress was made in education reform.\n"));

        assertThat(out)
                .content()
                .contains("教育&lt;改革&gt;取得进展。", "Progress was made", "教育 educ (lexicon)")
                .doesNotContain("<改革>");
    }

    @Test
    void explainTellsEachWordLinkWithItsSource() throws IOException {
        List<JsonNode> beads = beads(align(
                "--explain",
                "--sentences",
                "--zh",
                write("zh", "缙云去年投资12亿元。\n"),
                "--en",
                write("en", "Jinyun invested 1.2 billion yuan last year.\n")));

        List<String> sources = new ArrayList<>();
        beads.get(0).get("why").forEach(link -> sources.add(link.get("from").asString()));
        assertThat(sources).contains("lexicon", "numeral", "name");
    }

    @Test
    void aDictionaryOfTheUserShowsAsSourceInEitherFormatPlainOrCompressed() throws IOException {
        Path cedict = folder.resolve("mine.gz");
        try (PrintWriter out = new PrintWriter(new GZIPOutputStream(Files.newOutputStream(cedict)))) {
            out.println("# CC-CEDICT");
            out.println("鸊鷉 鸊鷉 [pi4 ti1] /grebe (Podiceps)/");
        }
        String tsv = write("mine.tsv", "蠛蠓\tmidge;gnat\n");

        List<JsonNode> beads = beads(align(
                "--explain",
                "--dictionary",
                cedict.toString(),
                "--dictionary",
                tsv,
                "--sentences",
                "--zh",
                write("zh", "鸊鷉吃蠛蠓。\n"),
                "--en",
                write("en", "The grebe eats a gnat.\n")));

        assertThat(beads.get(0).get("why").toString()).contains("greb", "gnat", "\"from\":\"dictionary\"");
    }

    @Test
    void batchWritesBeadsWhereTheSentencesStandAndSkipsOtherFolders() throws IOException {
        Path batch = folder.resolve("batch");
        for (String name : List.of("one", "deep/two")) {
            Files.createDirectories(batch.resolve(name));
            Files.writeString(batch.resolve(name).resolve("zh.sentences"), "经济增长。\n\n");
            Files.writeString(batch.resolve(name).resolve("en.sentences"), "The economy grew.\n");
        }
        Files.createDirectories(batch.resolve("half"));
        Files.writeString(batch.resolve("half/zh.sentences"), "经济增长。\n");

        Path out = align("--batch", batch.toString());

        assertThat(beads(out.resolve("one/beads.jsonl"))).hasSize(2);
        assertThat(out.resolve("deep/two/beads.jsonl")).hasSameTextualContentAs(out.resolve("one/beads.jsonl"));
        assertThat(out.resolve("half")).doesNotExist();
    }

    @Test
    void emptySidesLeaveTheOtherAlone() throws IOException {
        List<JsonNode> beads = beads(align("--zh", write("zh", ""), "--en", write("en", "One.\nTwo.\n")));

        assertThat(beads).hasSize(2).allMatch(bead -> bead.get("zh").isEmpty());
        assertThat(align("--zh", write("zh", ""), "--en", write("en", "\n\n"))).isEmptyFile();
    }

    @Test
    void oneSideAHundredTimesTheOtherTheSameFileTwiceAndNothingInCommonAreAnswered() throws IOException {
        String few = write("few", "经济增长。\n".repeat(30));
        String many = write("many", "The river was wide and the night was long.\n".repeat(3_000));

        assertThat(numbers(beads(align("--sentences", "--zh", few, "--en", many)), "zh"))
                .isEqualTo(upTo(30));
        assertThat(numbers(beads(align("--sentences", "--zh", few, "--en", few)), "en").stream()
                        .sorted()
                        .toList())
                .isEqualTo(upTo(30));
        String report = SAMPLES.resolve("report.zh.txt").toString();
        assertThat(numbers(beads(align("--zh", report, "--en", report)), "zh")).isEqualTo(upTo(89));
    }

    @Test
    void linesOfAMillionCharactersAreAnswered() throws IOException {
        String zh = write("zh", "经济。\n" + "，".repeat(1_000_000) + "\n");
        String en = write("en", "Economy.\n" + "x".repeat(1_000_000) + "\n");

        assertThat(numbers(beads(align("--sentences", "--zh", zh, "--en", en)), "zh"))
                .isEqualTo(upTo(2));
        assertThat(beads(align("--zh", zh, "--en", en))).isNotEmpty();
    }

    @Test
    void binaryRubbishAndMissingFilesAreRefusedInOneClearLine() throws IOException {
        Path rubbish = folder.resolve("rubbish");
        Files.write(rubbish, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});

        assertThat(refused("--zh", rubbish.toString(), "--en", write("en", "One.")))
                .contains("binary (expected: text");
        assertThat(refused("--zh", "absent.txt", "--en", write("en", "One.")))
                .contains("(expected: a readable text file)");
        assertThat(refused("--dictionary", "absent.gz", write("both", "一。One.")))
                .contains("--dictionary: absent.gz");
        assertThat(refused("--zh", write("zh", "一。"))).contains("input: expected either FILE");
        assertThat(refused("--batch", folder.toString())).isNotBlank();
    }

    @Test
    void aFolderWithNothingToAlignADictionaryWithoutEntriesAndAnOutputThatCannotBeWrittenAreNamed() throws IOException {
        String zh = write("zh", "一。");
        String en = write("en", "One.");
        Path none = Files.createDirectories(folder.resolve("none"));

        assertThat(refused("--batch", none.toString(), "-o", none.toString()))
                .contains("--batch: " + none, "with zh.sentences and en.sentences");
        assertThat(refused("--dictionary", write("prose", "no entry here\n"), "--zh", zh, "--en", en))
                .contains("prose holds no entry (expected: CC-CEDICT");
        assertThat(refused("--dictionary", write("broken.gz", "not packed"), "--zh", zh, "--en", en))
                .contains("broken.gz holds no entry");
        assertThat(refused("--zh", zh, "--en", en, "-o", none.toString())).contains("-o: " + none);
        assertThat(refused("--zh", zh, "--en", en, "-o", zh + "/out")).contains("-o: " + zh + "/out (expected: a file");
    }

    @Test
    void filesThatSeemSwappedAreAlignedAndToldOf() throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            assertThat(align("--zh", write("zh", "One sentence.\n"), "--en", write("en", "一句话。\n")))
                    .isNotEmptyFile();
        } finally {
            System.setErr(before);
        }
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("is mostly en", "are the files swapped?");
    }

    private Path align(String... arguments) throws IOException {
        Path out = folder.resolve("out-" + count());
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("-o", out.toString()));
        StringWriter errors = new StringWriter();

        assertThat(command(errors).execute(all.toArray(String[]::new)))
                .as(errors.toString())
                .isZero();
        return out;
    }

    private String refused(String... arguments) {
        StringWriter errors = new StringWriter();
        assertThat(command(errors).execute(arguments)).isNotZero();
        return errors.toString();
    }

    private static CommandLine command(StringWriter errors) {
        return new CommandLine(new AlignCommand())
                .setErr(new PrintWriter(errors, true))
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    line.getErr().println(e.getMessage());
                    return 1;
                });
    }

    private int count() throws IOException {
        try (var files = Files.list(folder)) {
            return (int) files.count();
        }
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static List<JsonNode> beads(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(JSON::readTree).toList();
    }

    private static List<Integer> numbers(List<JsonNode> beads, String side) {
        List<Integer> numbers = new ArrayList<>();
        beads.forEach(bead -> bead.get(side).forEach(number -> numbers.add(number.asInt())));
        return numbers;
    }

    private static List<Integer> upTo(int end) {
        return IntStream.range(0, end).boxed().toList();
    }
}
