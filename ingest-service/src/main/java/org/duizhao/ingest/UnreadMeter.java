package org.duizhao.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.duizhao.events.ExtractedFile;
import org.duizhao.events.NotRead;
import org.duizhao.ingest.extract.ExtractionResult;

/** Counts what the files that were read have and their text has not, by what it is. */
final class UnreadMeter {

    private final MeterRegistry meters;

    UnreadMeter(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(ExtractionResult result) {
        if (result instanceof ExtractionResult.Extracted extracted) {
            for (ExtractedFile file : extracted.files()) {
                file.notRead().forEach(this::count);
            }
        }
    }

    private void count(NotRead left) {
        Counter.builder("duizhao.unread")
                .description("Things in files that were not read: pictures, hidden text, attachments and the like")
                .tag("what", left.what())
                .register(meters)
                .increment();
    }
}
