package org.duizhao.bitext.entity.pair;

import java.util.List;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.text.Work;

/**
 * How many names are looked for.
 *
 * @param characters a longer one (UTF-16) is no name: 西城区 a hundred times over, say
 * @param ofText mentions in one side of a pair
 * @param ofDocument mentions in one language of a document
 */
public record NameLimits(int characters, int ofText, int ofDocument) {

    public static final NameLimits STANDARD = new NameLimits(120, 1000, 100_000);

    public NameLimits {
        positive("name-characters", characters);
        positive("mentions", ofText);
        positive("document-mentions", ofDocument);
    }

    List<EntityMention> kept(List<EntityMention> mentions) {
        List<EntityMention> names = mentions.stream()
                .filter(mention -> mention.end() - mention.start() <= characters)
                .toList();
        Work.within("mentions of a sentence", names.size(), ofText, "duizhao.enrich.limits.mentions");
        return names;
    }

    void check(long mentions) {
        Work.within("mentions of the document", mentions, ofDocument, "duizhao.enrich.limits.document-mentions");
    }

    private static void positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "duizhao.enrich.limits." + name + ": " + value + " (expected: at least 1)");
        }
    }
}
