package org.duizhao.ingest.extract;

import org.duizhao.events.FailureKind;

/** What became of the wish for a page's picture. */
public sealed interface PagePicture {

    /** The picture, as PNG. */
    record Painted(byte[] png) implements PagePicture {}

    /** @param cause {@code name: value (expected: rule)} */
    record Refused(FailureKind kind, String cause) implements PagePicture {}
}
