package org.duizhao.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.bitext.segment.FootnoteMarks;
import org.duizhao.events.Block;
import org.duizhao.events.Segment;
import org.duizhao.events.SegmentText;
import org.jspecify.annotations.Nullable;

/** Links each footnote to the segment whose text carries its mark: {@code clusters"11} cites {@code [11]}. */
final class Citations {

    private final List<Segment> segments;

    Citations(List<Segment> segments) {
        this.segments = segments;
    }

    List<Segment> linked() {
        Map<Integer, Integer> noteOf = noteNumbers();
        if (noteOf.isEmpty()) {
            return segments;
        }
        Map<String, Integer> citing = citing(noteOf);
        List<Segment> linked = new ArrayList<>();
        for (Segment segment : segments) {
            Integer number = noteOf.get(segment.ordinal());
            Integer citedBy = number == null ? null : cite(citing, segment, number);
            linked.add(citedBy == null ? segment : segment.citedBy(citedBy));
        }
        return linked;
    }

    private static @Nullable Integer cite(Map<String, Integer> citing, Segment segment, int number) {
        Integer en = segment.en() == null ? null : citing.get("en" + number);
        Integer zh = segment.zh() == null ? null : citing.get("zh" + number);
        if (zh != null || en != null) {
            return zh != null ? zh : en;
        }
        Integer otherSide = citing.get("zh" + number);
        return otherSide != null ? otherSide : citing.get("en" + number);
    }

    /** The number of the note that each segment belongs to; a note of several sentences keeps its number. */
    private Map<Integer, Integer> noteNumbers() {
        Map<Integer, Integer> numbers = new HashMap<>();
        Map<Integer, Integer> ofBlock = new HashMap<>();
        for (Segment segment : segments) {
            SegmentText text = segment.zh() != null ? segment.zh() : segment.en();
            if (text == null) {
                continue;
            }
            int number = FootnoteMarks.opening(text.text(), segment.kind() == Block.Kind.FOOTNOTE);
            int block = text.sentences().get(0).block();
            if (number > 0 && text.sentences().get(0).start() == 0) {
                ofBlock.put(block, number);
            }
            Integer known = ofBlock.get(block);
            if (known != null) {
                numbers.put(segment.ordinal(), known);
            }
        }
        return numbers;
    }

    /** Which segment first carries a mark, by language and number. */
    private Map<String, Integer> citing(Map<Integer, Integer> notes) {
        Map<String, Integer> citing = new HashMap<>();
        for (Segment segment : segments) {
            if (!notes.containsKey(segment.ordinal())) {
                marks("zh", segment.zh(), segment.ordinal(), citing);
                marks("en", segment.en(), segment.ordinal(), citing);
            }
        }
        return citing;
    }

    private static void marks(String language, @Nullable SegmentText side, int ordinal, Map<String, Integer> citing) {
        if (side != null) {
            FootnoteMarks.inside(side.text()).forEach(number -> citing.putIfAbsent(language + number, ordinal));
        }
    }
}
