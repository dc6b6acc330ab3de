package org.duizhao.bitext.entity.pair;

import java.util.List;
import org.duizhao.bitext.text.Language;

/** The linked mentions of a {@link TextPair}, each side in the order of its text. */
public record LinkedPair(List<LinkedMention> zh, List<LinkedMention> en) {

    public LinkedPair {
        zh = List.copyOf(zh);
        en = List.copyOf(en);
    }

    public List<LinkedMention> side(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
