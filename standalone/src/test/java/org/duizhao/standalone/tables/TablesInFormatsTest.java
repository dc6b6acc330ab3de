package org.duizhao.standalone.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.duizhao.align.DocumentAligner;
import org.duizhao.events.Block;
import org.duizhao.events.DocumentAligned;
import org.duizhao.events.DocumentExtracted;
import org.duizhao.events.Engine;
import org.duizhao.events.Hints;
import org.duizhao.events.Segment;
import org.duizhao.events.SourceFile;
import org.duizhao.events.TextSpan;
import org.duizhao.ingest.extract.ExtractionProperties;
import org.duizhao.ingest.extract.ExtractionResult;
import org.duizhao.ingest.extract.Extractor;
import org.duizhao.ingest.extract.Source;
import org.duizhao.stage.StageOutcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Twelve tables in every format that offices send: each cell at its place, each row in both languages a pair. */
class TablesInFormatsTest {

    private static final double PAIRS = 0.98;

    @TempDir
    static Path folder;

    static Extractor extractor;

    @BeforeAll
    static void start() {
        ExtractionProperties defaults = ExtractionProperties.defaults();
        extractor = new Extractor(new ExtractionProperties(
                defaults.children(), defaults.limits(), defaults.ocr(), folder.resolve("work")));
    }

    @AfterAll
    static void stop() {
        extractor.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyCellIsAtItsPlaceAndRowsInBothLanguagesArePairs(TableFormat format) throws Exception {
        List<String> lost = new ArrayList<>();
        int pairs = 0;
        int all = 0;
        for (SampleTable table : SampleTables.all()) {
            ExtractionResult.Extracted extracted = read(table, format);
            assertThat(cells(extracted, table)).as(table.name()).isEqualTo(table.expected());
            List<Segment> segments = segments(extracted);
            for (List<String> pair : table.pairs()) {
                all++;
                if (segments.stream().anyMatch(segment -> holds(segment, pair))) {
                    pairs++;
                } else {
                    lost.add(table.name() + ": " + pair);
                }
            }
        }
        assertThat(pairs / (double) all).as("of %d pairs, lost: %s", all, lost).isGreaterThanOrEqualTo(PAIRS);
    }

    private static ExtractionResult.Extracted read(SampleTable table, TableFormat format) throws Exception {
        Path file = Files.write(Files.createTempFile(folder, "table", ""), format.write(table));
        SourceFile source = new SourceFile(SourceFile.Side.ANY, format.fileName(), "", 0, "0".repeat(64));
        ExtractionResult result = extractor.extract(List.of(new Source(source, file)), Hints.NONE);
        assertThat(result).as("%s in %s", table.name(), format).isInstanceOf(ExtractionResult.Extracted.class);
        return (ExtractionResult.Extracted) result;
    }

    /** Of each row the cells with text, by column; without what stands above the table. */
    private static List<Map<Integer, String>> cells(ExtractionResult.Extracted extracted, SampleTable table) {
        List<Map<Integer, String>> rows = new ArrayList<>();
        for (Block block : extracted.blocks()) {
            if (block.kind() == Block.Kind.TABLE_ROW && !block.text().strip().equals(table.caption())) {
                rows.add(cells(block));
            }
        }
        return rows;
    }

    private static Map<Integer, String> cells(Block row) {
        Map<Integer, String> cells = new TreeMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            TextSpan span = row.cells().get(i);
            if (span.end() > span.start()) {
                cells.put(
                        Objects.requireNonNull(row.row()).cells().get(i).column(),
                        row.text().substring(span.start(), span.end()));
            }
        }
        return cells;
    }

    private static List<Segment> segments(ExtractionResult.Extracted extracted) {
        DocumentExtracted document = new DocumentExtracted(
                "0".repeat(32),
                1,
                Engine.version(),
                Instant.EPOCH,
                Hints.NONE,
                extracted.files(),
                extracted.blocks(),
                extracted.tables());
        StageOutcome.Done aligned = (StageOutcome.Done) new DocumentAligner(List.of()).apply(document);
        return ((DocumentAligned) aligned.events().get(0)).segments();
    }

    private static boolean holds(Segment segment, List<String> pair) {
        if (segment.zh() == null || segment.en() == null) {
            return false;
        }
        String zh = segment.zh().text();
        String en = segment.en().text();
        return zh.contains(pair.get(0))
                && en.contains(pair.get(1))
                && pair.stream().skip(2).allMatch(number -> zh.contains(number) && en.contains(number));
    }
}
