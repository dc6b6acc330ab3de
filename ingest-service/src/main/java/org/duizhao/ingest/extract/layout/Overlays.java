package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Level watermarks: words that lie over the lines of the text. Type never does; of two that do, the larger or the one
 * that other pages have at the same place is not the text.
 */
final class Overlays {

    private static final double LARGER = 1.4;
    /** Of the smaller letter's size, in both directions: letters of neighbouring lines may touch. */
    private static final double DEEP = 0.3;

    private static final int FEWEST = 2;

    private final List<Sheet> sheets;
    private final double bodySize;
    private final Map<String, Set<Integer>> places = new HashMap<>();
    private final List<List<List<Glyph>>> words;
    private final Set<Glyph> over = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> tiles = new HashSet<>();

    private Overlays(List<Sheet> sheets) {
        this.sheets = sheets;
        this.bodySize = Sheet.bodySize(sheets);
        this.words = sheets.stream().map(sheet -> words(sheet.glyphs())).toList();
        for (int i = 0; i < sheets.size(); i++) {
            for (List<Glyph> run : words.get(i)) {
                places.computeIfAbsent(place(run), key -> new HashSet<>())
                        .add(sheets.get(i).number());
            }
        }
    }

    static List<Sheet> without(List<Sheet> sheets) {
        Overlays overlays = new Overlays(sheets);
        for (int i = 0; i < sheets.size(); i++) {
            overlays.find(i);
        }
        List<Sheet> clean = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            clean.add(overlays.clean(i));
        }
        return clean;
    }

    private void find(int i) {
        for (List<Glyph> run : words.get(i)) {
            boolean repeated = isRepeated(run);
            boolean larger = run.get(0).size() > LARGER * bodySize;
            if ((repeated || larger) && liesOver(run, sheets.get(i), repeated)) {
                over.addAll(run);
                tiles.add(style(run));
            }
        }
    }

    private boolean isRepeated(List<Glyph> run) {
        return places.getOrDefault(place(run), Set.of()).size() > 1;
    }

    /** Some of the words that are strewn over all pages meet a line, others fall between two. */
    private Sheet clean(int i) {
        Sheet sheet = sheets.get(i);
        words.get(i).stream()
                .filter(run -> tiles.contains(style(run)) && isRepeated(run))
                .forEach(over::addAll);
        return over.isEmpty()
                ? sheet
                : sheet.with(sheet.glyphs().stream()
                        .filter(glyph -> !over.contains(glyph))
                        .toList());
    }

    /** What is drawn in one go: letters of one size beside one another. */
    private static List<List<Glyph>> words(List<Glyph> glyphs) {
        List<List<Glyph>> words = new ArrayList<>();
        List<Glyph> open = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (!open.isEmpty() && !goesOn(open.get(open.size() - 1), glyph)) {
                words.add(List.copyOf(open));
                open.clear();
            }
            open.add(glyph);
        }
        if (!open.isEmpty()) {
            words.add(List.copyOf(open));
        }
        return words;
    }

    private static boolean goesOn(Glyph last, Glyph next) {
        double step = next.x() - last.right();
        return Math.abs(last.size() - next.size()) < 0.1
                && Math.abs(last.baseline() - next.baseline()) < 0.1 * last.size()
                && step > -0.5 * last.size()
                && step < 3 * last.size();
    }

    private static String style(List<Glyph> run) {
        StringBuilder style = new StringBuilder();
        run.forEach(glyph -> style.append(glyph.text()));
        return style.append('|').append(Math.round(run.get(0).size())).toString();
    }

    private static String place(List<Glyph> run) {
        StringBuilder place = new StringBuilder(style(run));
        Glyph first = run.get(0);
        return place.append('|')
                .append(Math.round(first.x() / 4))
                .append('|')
                .append(Math.round(first.baseline() / 4))
                .toString();
    }

    private boolean liesOver(List<Glyph> run, Sheet sheet, boolean repeated) {
        Box box = box(run);
        Set<Glyph> own = Collections.newSetFromMap(new IdentityHashMap<>());
        own.addAll(run);
        long met = sheet.glyphs().stream()
                .filter(other -> !other.isSpace() && !own.contains(other) && isNear(other, box))
                .filter(other -> repeated || other.size() < LARGER * bodySize)
                .filter(other -> run.stream().anyMatch(glyph -> meets(glyph, other)))
                .limit(FEWEST)
                .count();
        return met >= FEWEST;
    }

    private static Box box(List<Glyph> run) {
        Glyph first = run.get(0);
        return Box.between(first.x(), first.top(), run.get(run.size() - 1).right(), first.baseline());
    }

    private static boolean isNear(Glyph glyph, Box box) {
        return glyph.right() > box.x()
                && glyph.x() < box.right()
                && glyph.baseline() > box.y()
                && glyph.top() < box.bottom();
    }

    private static boolean meets(Glyph one, Glyph other) {
        double least = DEEP * Math.min(one.size(), other.size());
        double across = Math.min(one.right(), other.right()) - Math.max(one.x(), other.x());
        double down = Math.min(one.baseline(), other.baseline()) - Math.max(one.top(), other.top());
        return !one.isSpace() && across > least && down > least;
    }
}
