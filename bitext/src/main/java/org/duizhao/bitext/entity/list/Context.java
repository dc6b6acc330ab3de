package org.duizhao.bitext.entity.list;

import java.util.Map;
import java.util.Set;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.KnownEntity;
import org.jspecify.annotations.Nullable;

/**
 * What the rest of a document tells about a text of it.
 *
 * @param home the city or province that the document is about; null if unknown
 * @param fullNames Chinese place names that occur with their suffix somewhere, without it: 日照 because of 日照市
 * @param fromEnglish Chinese names that only the English beside them shows to be names
 * @param acronyms defined somewhere: CIFTIS → the type of what it stands for
 */
public record Context(
        @Nullable KnownEntity home,
        Set<String> fullNames,
        Map<String, EntityType> acronyms,
        Trie<Gazetteer.Name> fromEnglish) {

    public static final Context NONE = new Context(null, Set.of(), Map.of(), new Trie<>());

    public Context with(Trie<Gazetteer.Name> names) {
        return new Context(home, fullNames, acronyms, names);
    }
}
