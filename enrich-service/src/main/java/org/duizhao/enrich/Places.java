package org.duizhao.enrich;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.events.Entity;
import org.duizhao.events.Figure;
import org.duizhao.events.PlacedLine;
import org.duizhao.events.RecordPlace;
import org.duizhao.events.Segment;
import org.duizhao.events.SegmentText;
import org.duizhao.events.SourceSpan;
import org.jspecify.annotations.Nullable;

/** The rectangles of a segment's sentences, figures and names on their pages. */
final class Places {

    private static final String ZH = "zh";

    private final Segment segment;
    private final List<RecordPlace> places = new ArrayList<>();

    Places(Segment segment) {
        this.segment = segment;
    }

    /** Sentences first, Chinese ones before English ones. */
    List<RecordPlace> of(List<Figure> figures, List<Entity> entities) {
        addSentences(ZH, segment.zh());
        addSentences("en", segment.en());
        figures.forEach(figure -> add("figure", figure.id(), figure.language(), figure.start(), figure.end()));
        entities.forEach(entity -> add("entity", entity.id(), entity.language(), entity.start(), entity.end()));
        return List.copyOf(places);
    }

    private void addSentences(String language, @Nullable SegmentText side) {
        if (side != null) {
            for (SourceSpan sentence : side.sentences()) {
                int length = sentence.end() - sentence.start();
                add("sentence", null, language, sentence.offset(), sentence.offset() + length);
            }
        }
    }

    private void add(String of, @Nullable String id, String language, int start, int end) {
        SegmentText side = language.equals(ZH) ? segment.zh() : segment.en();
        if (side == null) {
            return;
        }
        for (PlacedLine line : side.lines()) {
            PlacedLine part = line.part(start, end);
            if (part != null) {
                places.add(new RecordPlace(
                        of,
                        id,
                        language,
                        part.start(),
                        part.end(),
                        file(side, part.start()),
                        part.page(),
                        part.x(),
                        part.y(),
                        part.width(),
                        part.height()));
            }
        }
    }

    /** Of the sentence that stands there. */
    private static int file(SegmentText side, int index) {
        int file = 0;
        for (SourceSpan sentence : side.sentences()) {
            if (sentence.offset() <= index) {
                file = sentence.file();
            }
        }
        return file;
    }
}
