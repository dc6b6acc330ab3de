package org.duizhao.enrich;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.entity.pair.LinkedMention;
import org.duizhao.bitext.entity.pair.LinkedPair;
import org.duizhao.bitext.text.Language;
import org.duizhao.events.Entity;
import org.duizhao.events.Segment;
import org.duizhao.events.SegmentText;

/** Linked mentions as the entities of a record: the Chinese ones first, each with an id of its own. */
final class EntityRows {

    private EntityRows() {}

    static List<Entity> of(String recordId, Segment segment, LinkedPair linked) {
        List<Entity> rows = new ArrayList<>();
        for (Language language : Language.values()) {
            SegmentText side = language == Language.ZH ? segment.zh() : segment.en();
            if (side != null) {
                for (LinkedMention mention : linked.side(language)) {
                    rows.add(row(
                            recordId + (rows.size() < 9 ? "-e0" : "-e") + (rows.size() + 1),
                            language,
                            side.text(),
                            mention));
                }
            }
        }
        return rows;
    }

    private static Entity row(String id, Language language, String text, LinkedMention mention) {
        return new Entity(
                id,
                language.code(),
                mention.start(),
                mention.end(),
                text.substring(mention.start(), mention.end()),
                mention.type().code(),
                mention.canonical(),
                mention.nameZh(),
                mention.nameEn(),
                mention.nested());
    }
}
