package org.duizhao.bitext.term;

import java.util.List;
import org.duizhao.bitext.entity.EntityType;

/**
 * An entity and its names, the most frequent first.
 *
 * @param documents how many documents name it
 */
public record Term(String canonical, EntityType type, List<TermName> zh, List<TermName> en, int documents) {

    public Term {
        zh = List.copyOf(zh);
        en = List.copyOf(en);
    }

    /** Whether it is named in both languages. */
    public boolean isBilingual() {
        return !zh.isEmpty() && !en.isEmpty();
    }
}
