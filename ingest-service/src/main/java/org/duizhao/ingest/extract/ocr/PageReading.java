package org.duizhao.ingest.extract.ocr;

import java.util.List;
import org.duizhao.ingest.extract.layout.Glyph;

/**
 * What was read of a page.
 *
 * @param scan the page as it was read: upright and level
 */
public record PageReading(Scan scan, List<ReadLine> lines) {

    public PageReading {
        lines = List.copyOf(lines);
    }

    /** The characters where they stand on the scan; {@code scale} turns its pixels into points. */
    public List<Glyph> glyphs(double scale) {
        return lines.stream().flatMap(line -> line.glyphs(scale).stream()).toList();
    }
}
