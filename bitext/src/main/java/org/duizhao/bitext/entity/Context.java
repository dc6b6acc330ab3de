package org.duizhao.bitext.entity;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rest of a document tells about a text of it.
 *
 * @param home the city or province that the document is about; null if unknown
 * @param fullNames Chinese place names that occur with their suffix somewhere, without it: 日照 because of 日照市
 * @param told Chinese names that the English beside them tells, see {@link PinyinNames}
 * @param acronyms defined somewhere: CIFTIS → the type of what it stands for
 */
record Context(
        @Nullable KnownEntity home,
        Set<String> fullNames,
        Map<String, EntityType> acronyms,
        Trie<Gazetteer.Name> told) {

    static final Context NONE = new Context(null, Set.of(), Map.of(), new Trie<>());

    Context withTold(Trie<Gazetteer.Name> names) {
        return new Context(home, fullNames, acronyms, names);
    }
}
