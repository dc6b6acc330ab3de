package org.duizhao.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.duizhao.events.ExtractedFile;
import org.duizhao.events.NotRead;
import org.duizhao.ingest.extract.ExtractionResult;

/** Counts what the files that were read have and their text has not, by what it is. */
final class UnreadMeter {

    /** There from the start, so that what is counted first is a rise. */
    private static final List<String> USUAL = List.of("picture", "hidden-text");

    private final MeterRegistry meters;

    UnreadMeter(MeterRegistry meters) {
        this.meters = meters;
        USUAL.forEach(this::of);
    }

    void count(ExtractionResult result) {
        if (result instanceof ExtractionResult.Extracted extracted) {
            for (ExtractedFile file : extracted.files()) {
                file.notRead().forEach(this::count);
            }
        }
    }

    private void count(NotRead left) {
        of(left.what()).increment();
    }

    private Counter of(String what) {
        return Counter.builder("duizhao.unread")
                .description("Things in files that were not read: pictures, hidden text, attachments and the like")
                .tag("what", what)
                .register(meters);
    }
}
