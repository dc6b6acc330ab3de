package org.duizhao.bitext.entity.zh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.KnownEntity;
import org.duizhao.bitext.entity.tag.Sequence;
import org.duizhao.bitext.text.Span;

/** Some clauses that are tagged together: their words, and what the grammar finds in them. */
final class ZhPiece {

    private static final int LONG = 300;
    private static final String ENDS = "。！？!?\n";

    private final List<ZhToken> words = new ArrayList<>();
    private final Map<Integer, EntityType> types = new HashMap<>();
    private final List<EntityMention> proposals = new ArrayList<>();
    private final Set<Span> given = new HashSet<>();
    private final int start;
    private int end;

    ZhPiece(int start) {
        this.start = start;
    }

    void add(ZhWords clause, List<EntityMention> found) {
        for (int i = 0; i < clause.size(); i++) {
            ZhToken token = clause.get(i);
            KnownEntity known = clause.known(i);
            words.add(token);
            if (known != null) {
                types.put(token.start(), known.type());
            }
            if (clause.isGiven(i)) {
                given.add(new Span(token.start(), token.end()));
            }
        }
        proposals.addAll(found);
    }

    /** Whether a piece that has all before {@code at} is whole: a sentence ends there, or it is long. */
    boolean endsAt(String text, int at) {
        end = at;
        return at == text.length() || at - start > LONG || ENDS.indexOf(text.charAt(at - 1)) >= 0;
    }

    List<EntityMention> proposals() {
        return proposals;
    }

    /** Names that a user or the document gives: they are none of the tagger's business. */
    Set<Span> given() {
        return given;
    }

    Sequence seen(String text) {
        return ZhSeen.of(text, start, end, words, types, proposals);
    }
}
