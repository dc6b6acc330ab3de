package org.duizhao.ingest.extract.layout;

import java.util.List;

/**
 * What stands on a page.
 *
 * @param number from 1
 * @param glyphs in the order in which the page draws them
 * @param ocr whether they were read from an image
 */
public record PageGlyphs(int number, float width, float height, List<Glyph> glyphs, List<Rule> rules, boolean ocr) {

    public PageGlyphs {
        glyphs = List.copyOf(glyphs);
        rules = List.copyOf(rules);
    }

    /** The same page with other text on it. */
    public PageGlyphs with(List<Glyph> others) {
        return new PageGlyphs(number, width, height, others, rules, ocr);
    }
}
