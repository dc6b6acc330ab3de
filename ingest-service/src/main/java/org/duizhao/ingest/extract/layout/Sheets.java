package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parts a page by the ways in which its text runs; what most of it is in comes first. Slanted text, as of a stamp or
 * across the page, is no part of what the page says.
 */
final class Sheets {

    private Sheets() {}

    static List<Sheet> of(PageGlyphs page) {
        Map<Turn, List<Glyph>> byTurn = byTurn(page.glyphs());
        List<Glyph> upright = byTurn.getOrDefault(Turn.RIGHT, List.of());
        List<Glyph> vertical = new VerticalText(page, upright).glyphs();
        if (!vertical.isEmpty()) {
            toVertical(byTurn, vertical);
        }
        List<Sheet> sheets = new ArrayList<>();
        byTurn.forEach((turn, glyphs) -> sheets.add(Sheet.of(page, glyphs, turn)));
        sheets.sort((a, b) -> b.glyphs().size() - a.glyphs().size());
        return sheets.isEmpty() ? List.of(Sheet.of(page, List.of(), Turn.RIGHT)) : sheets;
    }

    private static Map<Turn, List<Glyph>> byTurn(List<Glyph> glyphs) {
        Map<Turn, List<Glyph>> byTurn = new EnumMap<>(Turn.class);
        for (int i = 0; i < glyphs.size(); i++) {
            Turn turn = Turn.of(glyphs.get(i));
            if (turn != null && !isInSlanted(glyphs, i)) {
                byTurn.computeIfAbsent(turn, key -> new ArrayList<>()).add(glyphs.get(i));
            }
        }
        return byTurn;
    }

    /** A letter of a round stamp may happen to stand upright. */
    private static boolean isInSlanted(List<Glyph> glyphs, int i) {
        boolean before = i == 0 || isSlantedLike(glyphs.get(i - 1), glyphs.get(i));
        boolean after = i + 1 == glyphs.size() || isSlantedLike(glyphs.get(i + 1), glyphs.get(i));
        return before && after && glyphs.size() > 1;
    }

    private static boolean isSlantedLike(Glyph other, Glyph glyph) {
        return Turn.of(other) == null && Math.abs(other.size() - glyph.size()) < 0.1;
    }

    /** Latin words in columns run downwards. */
    private static void toVertical(Map<Turn, List<Glyph>> byTurn, List<Glyph> vertical) {
        List<Glyph> upright = byTurn.getOrDefault(Turn.RIGHT, List.of());
        Set<Glyph> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        taken.addAll(vertical);
        List<Glyph> rest =
                upright.stream().filter(glyph -> !taken.contains(glyph)).toList();
        List<Glyph> columns = new ArrayList<>(UprightNumbers.joined(vertical));
        List<Glyph> down = byTurn.remove(Turn.DOWN);
        columns.addAll(down == null ? List.of() : down);
        byTurn.put(Turn.VERTICAL, columns);
        if (rest.isEmpty()) {
            byTurn.remove(Turn.RIGHT);
        } else {
            byTurn.put(Turn.RIGHT, rest);
        }
    }
}
