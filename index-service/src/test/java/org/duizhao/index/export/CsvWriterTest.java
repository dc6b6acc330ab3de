package org.duizhao.index.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.duizhao.events.Block;
import org.duizhao.events.Engine;
import org.duizhao.events.Figure;
import org.duizhao.events.FigureCheck;
import org.duizhao.events.Hints;
import org.duizhao.events.RecordEnriched;
import org.duizhao.events.Segment;
import org.duizhao.events.SegmentText;
import org.duizhao.events.SourceSpan;
import org.duizhao.index.entry.RecordEntry;
import org.junit.jupiter.api.Test;

class CsvWriterTest {

    private static final String ID = "0".repeat(32);
    private static final String ZH = "增长6.8%，下降5.1%。";
    private static final String EN = "Up 6.3%, down 5.1%.";

    @Test
    void aCheckNamesTheFiguresThatItIsOf() throws IOException {
        RecordEntry entry = RecordEntry.of(new RecordEnriched(
                ID,
                1,
                Engine.version(),
                Instant.EPOCH,
                Hints.NONE,
                null,
                RecordEnriched.id(ID, 0),
                new Segment(0, Block.Kind.PARAGRAPH, List.of(), side(ZH), side(EN), 1, null),
                List.of(),
                List.of(figure("a", "zh", ZH, 2), figure("b", "zh", ZH, 9), figure("c", "en", EN, 3)),
                List.of(
                        new FigureCheck("mismatch", "digit", "same", "a", "c"),
                        new FigureCheck("match", "same", "same", "b", "other"),
                        new FigureCheck("zh_only", null, null, "b", null)),
                List.of()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter writer = new CsvWriter(out, id -> "Report");
        writer.write(entry);
        writer.end();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .endsWith("\"mismatch digit: 6.8% | 6.3%; match same: 5.1% | other; zh_only: 5.1% | -\"\r\n");
    }

    private static SegmentText side(String text) {
        return new SegmentText(text, List.of(new SourceSpan(0, 0, 1, 0, text.length(), 0)));
    }

    private static Figure figure(String id, String language, String text, int start) {
        return new Figure(
                id,
                language,
                start,
                start + 4,
                text.substring(start, start + 4),
                "percent",
                BigDecimal.ONE,
                null,
                null,
                null,
                "%",
                null,
                null,
                "exact",
                null,
                null,
                null,
                null,
                false,
                false);
    }
}
