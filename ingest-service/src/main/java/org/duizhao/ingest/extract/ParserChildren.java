package org.duizhao.ingest.extract;

import org.jspecify.annotations.Nullable;

/**
 * What became of the parsing JVMs.
 *
 * @param alive now
 * @param started since the service started, the first ones and replacements alike
 * @param lost of those: crashed, killed for a limit, or never ready
 * @param startFailure why the last one did not start; null if it did
 */
public record ParserChildren(
        int alive, long started, long lost, @Nullable String startFailure) {

    ParserChildren plus(ParserChildren other) {
        return new ParserChildren(
                alive + other.alive,
                started + other.started,
                lost + other.lost,
                startFailure == null ? other.startFailure : startFailure);
    }
}
