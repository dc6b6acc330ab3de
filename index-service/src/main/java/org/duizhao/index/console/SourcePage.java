package org.duizhao.index.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.events.RecordPlace;
import org.duizhao.events.SourceFile;
import org.duizhao.index.question.RecordView;
import org.duizhao.index.status.DocumentView;

/**
 * A page of a file on which something of a record stands.
 *
 * @param side {@code zh} or {@code en}
 * @param picture address of the page's picture, to which a scale is added
 * @param marks what stands there, sentences first
 */
record SourcePage(String side, String file, int page, String picture, List<Mark> marks) {

    /** A rectangle in points from the upper left corner of the page, and what stands in it. */
    record Mark(String of, String language, String text, double x, double y, double width, double height) {}

    /** Those of a record, in the order of its sentences. */
    static List<SourcePage> of(RecordView record, DocumentView document) {
        Map<List<Object>, SourcePage> pages = new LinkedHashMap<>();
        for (RecordPlace place : record.places()) {
            if (place.file() < document.files().size()) {
                pages.computeIfAbsent(
                                List.of(place.file(), place.page(), place.language()), key -> empty(place, document))
                        .marks
                        .add(mark(place, record));
            }
        }
        return List.copyOf(pages.values());
    }

    private static SourcePage empty(RecordPlace place, DocumentView document) {
        SourceFile file = document.files().get(place.file());
        String side = file.side() == SourceFile.Side.ANY ? "?" : "?side=" + place.language() + "&";
        String original = document.original();
        String pages = original.substring(0, original.length() - "file".length()) + "pages/";
        return new SourcePage(
                place.language(),
                file.name(),
                place.page(),
                pages + place.page() + ".png" + side + "scale=",
                new ArrayList<>());
    }

    private static Mark mark(RecordPlace place, RecordView record) {
        RecordView.SideView side = place.language().equals("zh") ? record.zh() : record.en();
        String text = side == null ? "" : side.text();
        int end = Math.min(place.end(), text.length());
        return new Mark(
                place.of(),
                place.language(),
                text.substring(Math.min(place.start(), end), end),
                place.x(),
                place.y(),
                place.width(),
                place.height());
    }
}
