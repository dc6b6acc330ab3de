package org.duizhao.bitext.term;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.LinkedMention;
import org.duizhao.bitext.entity.LinkedPair;
import org.duizhao.bitext.entity.TextPair;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** Gathers the names of documents into terms. Documents meet in the canonical ids of their entities. */
public final class TermBase {

    private static final class Entry {
        private final EntityType type;
        private final Map<String, Integer> zh = new TreeMap<>();
        private final Map<String, Integer> en = new TreeMap<>();
        private int documents;
        private @Nullable String lastDocument;

        private Entry(EntityType type) {
            this.type = type;
        }
    }

    private final Map<String, Entry> entries = new TreeMap<>();
    private int added;

    /** Adds a document: its pairs, and what {@link org.duizhao.bitext.entity.EntityLinker} made of them. */
    public void add(List<TextPair> pairs, List<LinkedPair> linked) {
        String document = "added-" + ++added;
        for (int i = 0; i < pairs.size(); i++) {
            for (Language language : Language.values()) {
                String text = pairs.get(i).side(language);
                for (LinkedMention mention : linked.get(i).side(language)) {
                    if (text != null) {
                        String surface = text.substring(mention.start(), mention.end());
                        add(document, mention.canonical(), mention.type(), language, surface);
                    }
                }
            }
        }
    }

    /**
     * Adds a mention. Those of one document are to be added one after the other.
     *
     * @param canonical the id of its entity
     * @param surface as it stands in the text
     */
    public void add(String document, String canonical, EntityType type, Language language, String surface) {
        Entry entry = entries.computeIfAbsent(canonical, id -> new Entry(type));
        if (!document.equals(entry.lastDocument)) {
            entry.lastDocument = document;
            entry.documents++;
        }
        String name = language == Language.ZH
                ? Folding.fold(surface).replaceAll("\\s+", "")
                : surface.trim().replaceAll("\\s+", " ");
        (language == Language.ZH ? entry.zh : entry.en).merge(name, 1, Integer::sum);
    }

    /** All terms by their ids, those of one language included. */
    public List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        entries.forEach(
                (id, entry) -> terms.add(new Term(id, entry.type, names(entry.zh), names(entry.en), entry.documents)));
        return terms;
    }

    private static List<TermName> names(Map<String, Integer> counts) {
        List<TermName> names = new ArrayList<>();
        counts.forEach((name, count) -> names.add(new TermName(name, count)));
        names.sort(Comparator.comparingInt((TermName name) -> -name.count())
                .thenComparingInt(name -> -name.name().length())
                .thenComparing(TermName::name));
        return names;
    }
}
