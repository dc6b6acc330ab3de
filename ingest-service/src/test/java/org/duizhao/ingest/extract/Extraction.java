package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.duizhao.events.Block;
import org.duizhao.events.FailureKind;
import org.duizhao.events.Hints;
import org.duizhao.events.SourceFile;
import org.springframework.util.unit.DataSize;

/** One extractor and a folder for the files that it reads. */
public final class Extraction implements AutoCloseable {

    private final Extractor extractor;
    private final Path folder;

    Extraction(Path folder) {
        this(folder, defaults(folder.resolve("work")));
    }

    Extraction(Path folder, ExtractionProperties properties) {
        this(folder, new Extractor(properties));
    }

    Extraction(Path folder, Extractor extractor) {
        this.folder = folder;
        this.extractor = extractor;
    }

    static ExtractionProperties defaults(Path work) {
        ExtractionProperties defaults = ExtractionProperties.defaults();
        return new ExtractionProperties(defaults.children(), defaults.limits(), defaults.ocr(), work);
    }

    /** The defaults but for characters and time. */
    static ExtractionProperties.Limits limits(int characters, Duration time) {
        ExtractionProperties.Limits limits = ExtractionProperties.defaults().limits();
        return new ExtractionProperties.Limits(
                limits.maxBytes(),
                limits.maxPages(),
                characters,
                limits.maxItems(),
                limits.maxExpansion(),
                limits.maxDepth(),
                time,
                limits.onTextLimit());
    }

    /** The defaults but for small limits of bytes, pages and characters. */
    public static ExtractionProperties limited(Path work, long bytes, int pages, int characters, boolean truncate) {
        ExtractionProperties defaults = ExtractionProperties.defaults();
        return new ExtractionProperties(
                defaults.children(),
                new ExtractionProperties.Limits(
                        DataSize.ofBytes(bytes),
                        pages,
                        characters,
                        defaults.limits().maxItems(),
                        defaults.limits().maxExpansion(),
                        defaults.limits().maxDepth(),
                        Duration.ofSeconds(60),
                        truncate ? ExtractionProperties.OnLimit.TRUNCATE : ExtractionProperties.OnLimit.FAIL),
                defaults.ocr(),
                work);
    }

    static ExtractionProperties withOcr(Path work, ExtractionProperties.OcrMode mode, String command) {
        ExtractionProperties defaults = ExtractionProperties.defaults();
        ExtractionProperties.Ocr ocr = defaults.ocr();
        return new ExtractionProperties(
                defaults.children(),
                defaults.limits(),
                new ExtractionProperties.Ocr(
                        mode,
                        ExtractionProperties.OcrEngine.TESSERACT,
                        ocr.languages(),
                        ocr.children(),
                        ocr.timePerPage(),
                        ocr.maxTime(),
                        command,
                        ocr.memory(),
                        ocr.libraryFolder()),
                work);
    }

    ExtractionResult of(String name, byte[] bytes) throws IOException, InterruptedException {
        return of(name, Files.write(Files.createTempFile(folder, "source", ""), bytes));
    }

    ExtractionResult of(String name, Path file) throws InterruptedException {
        SourceFile source = new SourceFile(SourceFile.Side.ANY, name, "", 0, "0".repeat(64));
        return extractor.extract(List.of(new Source(source, file)), Hints.NONE);
    }

    /** As {@code zh.txt} and {@code en.txt}. */
    ExtractionResult ofPair(byte[] zh, byte[] en) throws IOException, InterruptedException {
        Path zhFile = Files.write(Files.createTempFile(folder, "source", ""), zh);
        Path enFile = Files.write(Files.createTempFile(folder, "source", ""), en);
        return extractor.extract(
                List.of(
                        new Source(new SourceFile(SourceFile.Side.ZH, "zh.txt", "", 0, "0".repeat(64)), zhFile),
                        new Source(new SourceFile(SourceFile.Side.EN, "en.txt", "", 0, "1".repeat(64)), enFile)),
                Hints.NONE);
    }

    static ExtractionResult.Extracted extracted(ExtractionResult result) {
        assertThat(result).isInstanceOf(ExtractionResult.Extracted.class);
        return (ExtractionResult.Extracted) result;
    }

    static List<Block> blocks(ExtractionResult result) {
        return extracted(result).blocks();
    }

    static void assertRefused(ExtractionResult result, FailureKind kind, String cause) {
        assertThat(result).isInstanceOfSatisfying(ExtractionResult.Refused.class, refused -> {
            assertThat(refused.cause()).startsWith(cause).contains("(expected: ");
            assertThat(refused.kind()).isEqualTo(kind);
        });
    }

    /** {@code heading1 text}, {@code row a|b}, {@code paragraph text}. */
    static List<String> outline(ExtractionResult result) {
        return blocks(result).stream().map(Extraction::outline).toList();
    }

    private static String outline(Block block) {
        return switch (block.kind()) {
            case HEADING -> "heading" + block.level() + " " + block.text();
            case TABLE_ROW ->
                "row "
                        + String.join(
                                "|",
                                block.cells().stream()
                                        .map(cell -> block.text().substring(cell.start(), cell.end()))
                                        .toList());
            case LIST_ITEM -> "item " + block.text();
            case FOOTNOTE -> "note " + block.text();
            case PARAGRAPH -> "paragraph " + block.text();
        };
    }

    List<Long> childPids() {
        return extractor.childPids();
    }

    @Override
    public void close() {
        extractor.close();
    }
}
