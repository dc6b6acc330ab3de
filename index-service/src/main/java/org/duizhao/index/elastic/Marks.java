package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.duizhao.events.TextSpan;

/**
 * What a question found in a text, as offsets. Searched text has the length of the shown one (folding moves nothing), so
 * the offsets are those of the shown text too.
 */
final class Marks {

    /** Two of Unicode's non-characters, which no text holds (private-use ones do occur: bullets in PDFs). */
    private static final char OPEN = '\uFDD0';

    private static final char CLOSE = '\uFDD1';
    private static final int LONGEST_TEXT = 200_000;
    private static final List<String> SIDES = List.of("zhText", "enText");

    private Marks() {}

    /**
     * The marks of a search.
     *
     * @param wanted what is to be marked; phrases in it cost more than words
     * @param literal whether to look for them in the literal fields too; each field costs an analysis of its text
     */
    static Highlight request(Query wanted, boolean literal) {
        return Highlight.of(h -> {
            h.type(HighlighterType.Unified)
                    .highlightQuery(wanted)
                    .numberOfFragments(0)
                    .preTags(String.valueOf(OPEN))
                    .postTags(String.valueOf(CLOSE))
                    .maxAnalyzedOffset(LONGEST_TEXT);
            for (String field : SIDES) {
                h.fields(field, f -> f);
                if (literal) {
                    h.fields(field + ".literal", f -> f);
                }
            }
            return h;
        });
    }

    /** The marked spans of a side, those of its sub-field included. */
    static List<TextSpan> of(Map<String, List<String>> highlights, String field) {
        List<TextSpan> spans = new ArrayList<>();
        for (String name : List.of(field, field + ".literal")) {
            for (String marked : highlights.getOrDefault(name, List.of())) {
                spans.addAll(spans(marked));
            }
        }
        return merged(spans);
    }

    private static List<TextSpan> spans(String marked) {
        List<TextSpan> spans = new ArrayList<>();
        int offset = 0;
        int start = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == OPEN) {
                start = offset;
            } else if (c == CLOSE) {
                spans.add(new TextSpan(start, offset));
            } else {
                offset++;
            }
        }
        return spans;
    }

    private static List<TextSpan> merged(List<TextSpan> spans) {
        List<TextSpan> merged = new ArrayList<>();
        for (TextSpan span :
                spans.stream().sorted(Comparator.comparingInt(TextSpan::start)).toList()) {
            TextSpan last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && span.start() <= last.end()) {
                merged.set(merged.size() - 1, new TextSpan(last.start(), Math.max(last.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
