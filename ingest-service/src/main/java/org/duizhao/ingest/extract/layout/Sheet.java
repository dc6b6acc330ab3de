package org.duizhao.ingest.extract.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A page, or what of it runs one way, turned so that it can be read from left to right and from top to bottom.
 *
 * @param number of the page, from 1
 * @param width as it is read
 * @param height as it is read
 * @param turn of the page, which leads back to it
 */
record Sheet(int number, double width, double height, List<Glyph> glyphs, List<Rule> rules, boolean ocr, Turn turn) {

    Sheet {
        glyphs = List.copyOf(glyphs);
        rules = List.copyOf(rules);
    }

    static Sheet of(PageGlyphs page, List<Glyph> glyphs, Turn turn) {
        double width = page.width();
        double height = page.height();
        return new Sheet(
                page.number(),
                turn.width(width, height),
                turn.height(width, height),
                glyphs.stream().map(glyph -> turn.turned(glyph, width, height)).toList(),
                page.rules().stream()
                        .map(rule -> turn.turned(rule, width, height))
                        .toList(),
                page.ocr(),
                turn);
    }

    Sheet with(List<Glyph> others) {
        return new Sheet(number, width, height, others, rules, ocr, turn);
    }

    Sheet withRules(List<Rule> others) {
        return new Sheet(number, width, height, glyphs, others, ocr, turn);
    }

    /** The size that most of the text is set in. */
    static double bodySize(List<Sheet> sheets) {
        Map<Integer, Integer> sizes = new HashMap<>();
        for (Sheet sheet : sheets) {
            for (Glyph glyph : sheet.glyphs) {
                sizes.merge(Math.round(2 * glyph.size()), glyph.text().length(), Integer::sum);
            }
        }
        return sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(size -> size.getKey() / 2.0)
                .orElse(10.0);
    }

    /** A rectangle of this, on the page as it is shown. */
    Box onPage(Box box) {
        return turn.width(1, 0) == 1 ? turn.back(box, width, height) : turn.back(box, height, width);
    }
}
