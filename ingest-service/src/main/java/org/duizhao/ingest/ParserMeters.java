package org.duizhao.ingest;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.duizhao.ingest.extract.Extractor;

/** Counts parsing JVMs. */
final class ParserMeters implements MeterBinder {

    private final Extractor extractor;

    ParserMeters(Extractor extractor) {
        this.extractor = extractor;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("duizhao.parsers.alive", extractor, e -> e.children().alive())
                .description("Parsing JVMs that are running")
                .register(meters);
        FunctionCounter.builder(
                        "duizhao.parsers.started", extractor, e -> e.children().started())
                .description("Parsing JVMs that were started, replacements included")
                .register(meters);
        FunctionCounter.builder(
                        "duizhao.parsers.lost", extractor, e -> e.children().lost())
                .description("Parsing JVMs that crashed, were killed at a limit, or never got ready")
                .register(meters);
    }
}
