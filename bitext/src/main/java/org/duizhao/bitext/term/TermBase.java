package org.duizhao.bitext.term;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.pair.LinkedMention;
import org.duizhao.bitext.entity.pair.LinkedPair;
import org.duizhao.bitext.entity.pair.TextPair;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** Gathers the names of documents into terms. Documents meet in the canonical ids of their entities. */
public final class TermBase {

    /** How often a name was met on its own, and inside a longer one. */
    private record Counts(int maximal, int nested) {

        Counts plus(boolean isNested) {
            return isNested ? new Counts(maximal, nested + 1) : new Counts(maximal + 1, nested);
        }
    }

    private static final class Entry {
        private final EntityType type;
        private final Map<String, Counts> zh = new TreeMap<>();
        private final Map<String, Counts> en = new TreeMap<>();
        private int documents;
        private @Nullable String lastDocument;

        private Entry(EntityType type) {
            this.type = type;
        }
    }

    private final Map<String, Entry> entries = new TreeMap<>();
    private int added;

    /** Adds a document: its pairs, and what {@link org.duizhao.bitext.entity.pair.EntityLinker} made of them. */
    public void add(List<TextPair> pairs, List<LinkedPair> linked) {
        String document = "added-" + ++added;
        for (int i = 0; i < pairs.size(); i++) {
            for (Language language : Language.values()) {
                String text = pairs.get(i).side(language);
                for (LinkedMention mention : linked.get(i).side(language)) {
                    if (text != null) {
                        String surface = text.substring(mention.start(), mention.end());
                        add(document, mention.canonical(), mention.type(), language, surface, mention.nested());
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
     * @param nested whether it lies inside a longer name
     */
    public void add(
            String document, String canonical, EntityType type, Language language, String surface, boolean nested) {
        Entry entry = entries.computeIfAbsent(canonical, id -> new Entry(type));
        if (!document.equals(entry.lastDocument)) {
            entry.lastDocument = document;
            entry.documents++;
        }
        String name = language == Language.ZH
                ? Folding.fold(surface).replaceAll("\\s+", "")
                : surface.trim().replaceAll("\\s+", " ");
        Map<String, Counts> names = language == Language.ZH ? entry.zh : entry.en;
        names.put(name, names.getOrDefault(name, new Counts(0, 0)).plus(nested));
    }

    /** All terms by their ids, those of one language included. */
    public List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        entries.forEach((id, entry) -> {
            boolean part = !isAlone(entry.zh) && !isAlone(entry.en);
            if (!part || entry.type == EntityType.PLACE || entry.type == EntityType.ORGANISATION) {
                terms.add(new Term(id, entry.type, names(entry.zh), names(entry.en), entry.documents));
            }
        });
        terms.removeIf(term -> term.zh().isEmpty() && term.en().isEmpty());
        return terms;
    }

    private static boolean isAlone(Map<String, Counts> counts) {
        return counts.values().stream().anyMatch(count -> count.maximal() > 0);
    }

    /**
     * The names that tell the entity, best first: 北京 before 京, however often that is met; not the 22 of "M101 and 22", nor
     * what is only met inside longer names and is no form of those that stand alone.
     */
    private static List<TermName> names(Map<String, Counts> counts) {
        boolean alone = isAlone(counts);
        List<TermName> names = new ArrayList<>();
        counts.forEach((name, count) -> {
            boolean number = name.chars().allMatch(Character::isDigit);
            if (!number && (!alone || count.maximal() > 0 || isForm(name, counts))) {
                names.add(new TermName(name, count.maximal() + count.nested()));
            }
        });
        names.sort(Comparator.comparing((TermName name) -> name.name().length() == 1)
                .thenComparingInt(name -> -name.count())
                .thenComparingInt(name -> -name.name().length())
                .thenComparing(TermName::name));
        return names;
    }

    /** 青岛市 beside 青岛. */
    private static boolean isForm(String name, Map<String, Counts> counts) {
        return counts.entrySet().stream()
                .filter(other -> other.getValue().maximal() > 0)
                .anyMatch(other -> other.getKey().contains(name) || name.contains(other.getKey()));
    }
}
