package org.duizhao.index.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.duizhao.bitext.qa.IssueWords;
import org.duizhao.events.Block;
import org.duizhao.events.Engine;
import org.duizhao.events.Hints;
import org.duizhao.events.RecordEnriched;
import org.duizhao.events.Segment;
import org.duizhao.events.SegmentText;
import org.duizhao.events.SourceSpan;
import org.duizhao.index.entry.RecordEntry;
import org.junit.jupiter.api.Test;

/** What of a document's files was not read stands in the exports that have a place for it. */
class UnreadInExportsTest {

    private static final String ID = "0".repeat(32);

    private static final RecordWriter.Titles DOCUMENTS = new RecordWriter.Titles() {

        @Override
        public String title(String documentId) {
            return "Report";
        }

        @Override
        public List<String> unread(String documentId) {
            return List.of("report.docx: picture (2 in the text)");
        }
    };

    @Test
    void pagesForPrintAndJobsNameWhatWasNotRead() throws IOException {
        assertThat(export(ExportFormat.HTML)).contains("Not read 未读取: report.docx: picture (2 in the text)");
        assertThat(export(ExportFormat.XLIFF))
                .contains("<notes><note category=\"not-read\">report.docx: picture (2 in the text)</note></notes>");
    }

    private static String export(ExportFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordWriter writer = RecordWriter.of(format, out, DOCUMENTS, entry -> List.of(), Units.ALL, IssueWords.CODES);
        writer.write(RecordEntry.of(new RecordEnriched(
                ID,
                1,
                Engine.version(),
                Instant.EPOCH,
                Hints.NONE,
                null,
                RecordEnriched.id(ID, 0),
                new Segment(0, Block.Kind.PARAGRAPH, List.of(), side("增长。"), side("Growth."), 1, null),
                List.of(),
                List.of(),
                List.of(),
                List.of())));
        writer.end();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static SegmentText side(String text) {
        return new SegmentText(text, List.of(new SourceSpan(0, 0, 1, 0, text.length(), 0)));
    }
}
