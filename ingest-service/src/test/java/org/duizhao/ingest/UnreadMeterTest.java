package org.duizhao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.duizhao.events.ExtractedFile;
import org.duizhao.events.FailureKind;
import org.duizhao.events.NotRead;
import org.duizhao.events.SourceFile;
import org.duizhao.ingest.extract.ExtractionResult;
import org.junit.jupiter.api.Test;

class UnreadMeterTest {

    @Test
    void whatWasNotReadIsCountedByWhatItIs() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        UnreadMeter meter = new UnreadMeter(meters);
        NotRead picture = new NotRead("picture", "2 in the text", null);
        NotRead hidden = new NotRead("hidden-text", "a sheet that is hidden", "sheet 2");
        ExtractedFile file = new ExtractedFile(
                SourceFile.Side.ANY,
                "a.docx",
                "",
                "0".repeat(64),
                null,
                1,
                null,
                false,
                Map.of(),
                List.of(),
                List.of(),
                List.of(picture, hidden),
                null);

        meter.count(new ExtractionResult.Extracted(List.of(file, file), List.of(), List.of(), List.of()));
        meter.count(new ExtractionResult.Refused(FailureKind.REJECTED_INPUT, "text: none"));

        assertThat(meters.get("duizhao.unread").tag("what", "picture").counter().count())
                .isEqualTo(2);
        assertThat(meters.get("duizhao.unread")
                        .tag("what", "hidden-text")
                        .counter()
                        .count())
                .isEqualTo(2);
    }
}
