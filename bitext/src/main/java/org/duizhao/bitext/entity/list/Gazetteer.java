package org.duizhao.bitext.entity.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.KnownEntity;
import org.duizhao.bitext.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Names that are known beforehand. Chinese is looked up folded, see {@link Folding}; English as {@link EnTokens} has it.
 */
public final class Gazetteer {

    /**
     * @param sure false for 日照, 中山, 和平: words that are places only in company
     * @param given whether a user or the document itself says so: it counts whatever the words around it look like
     */
    public record Name(KnownEntity entity, boolean sure, boolean given) {}

    private static final Map<String, String> SUFFIXES = Map.of(
            "市",
            "City",
            "省",
            "Province",
            "区",
            "District",
            "县",
            "County",
            "新区",
            "New Area",
            "自治区",
            "Autonomous Region",
            "自治州",
            "Prefecture",
            "特别行政区",
            "Special Administrative Region");

    private final Trie<Name> zh = new Trie<>();
    private final Map<String, KnownEntity> en = new HashMap<>();
    private final Set<String> enPrefixes = new HashSet<>();
    private final Map<String, KnownEntity> abbreviations = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    private final Set<KnownEntity> own = new HashSet<>();

    private Gazetteer() {}

    /** The names of this library, and before them the user's. */
    public static Gazetteer with(List<OwnName> names) {
        Gazetteer gazetteer = new Gazetteer();
        names.forEach(name ->
                gazetteer.addName(name.zh().stream().map(Folding::fold).toList(), name.en(), name.type(), true));
        ranked(WordLists.rows("names.tsv", 5), 3).forEach(gazetteer::addName);
        ranked(WordLists.rows("places.tsv", 7), 5).forEach(gazetteer::addPlace);
        return gazetteer;
    }

    /** What comes first keeps a name that others have too. The lists are sorted by name, so a field says who comes first. */
    private static List<String[]> ranked(List<String[]> rows, int rank) {
        rows.sort(Comparator.comparingInt(row -> row[rank].isEmpty() ? 1 : Integer.parseInt(row[rank])));
        return rows;
    }

    public Trie.@Nullable Hit<Name> zhAt(CharSequence folded, int start, int limit) {
        return zh.longest(folded, start, limit);
    }

    @Nullable
    public KnownEntity zh(String folded) {
        Name name = zh.get(folded);
        return name == null ? null : name.entity;
    }

    /** Of words parted by single spaces. */
    @Nullable
    public KnownEntity en(String words) {
        return en.get(words);
    }

    /** Of a name as it stands in a text. */
    @Nullable
    public KnownEntity enNamed(String name) {
        return en(String.join(" ", EnTokens.words(name)));
    }

    /** Whether it is a user's. */
    public boolean isOwn(KnownEntity entity) {
        return own.contains(entity);
    }

    /** Whether a known English name starts with these words. */
    public boolean startsEn(String words) {
        return enPrefixes.contains(words);
    }

    /** The place that a single Han character stands for in 来青投资, 驻京. */
    @Nullable
    public KnownEntity abbreviation(char c) {
        return abbreviations.get(String.valueOf(c));
    }

    private void addName(String[] row) {
        List<String> chinese =
                WordLists.alternatives(row[0]).stream().map(Folding::fold).toList();
        List<String> english = WordLists.alternatives(row[1]);
        addName(chinese, english, EntityType.of(row[2]), false);
    }

    private void addName(List<String> chinese, List<String> english, EntityType type, boolean given) {
        KnownEntity entity = new KnownEntity(id(type.code(), chinese, english, ""), chinese, english, type, "");
        chinese.forEach(name -> zh.add(name, new Name(entity, true, given)));
        if (given) {
            own.add(entity);
        }
        english.forEach(name -> addEnglish(name, entity));
    }

    private void addPlace(String[] row) {
        String base = row[0];
        String suffix = row[1];
        Set<String> english = new LinkedHashSet<>();
        String word = SUFFIXES.get(suffix);
        for (String name : WordLists.alternatives(row[2])) {
            if (word != null) {
                english.add(name + " " + word);
            }
        }
        english.addAll(WordLists.alternatives(row[2]));
        List<String> chinese = suffix.isEmpty() ? WordLists.alternatives(base) : List.of(base + suffix, base);
        List<String> names = new ArrayList<>(english);
        String id = id("place", chinese, WordLists.alternatives(row[2]), word == null ? "" : word);
        KnownEntity entity = new KnownEntity(id, chinese, names, EntityType.PLACE, row[3]);
        if (!suffix.isEmpty()) {
            zh.add(base + suffix, new Name(entity, true, false));
        }
        chinese.stream()
                .filter(name -> name.length() > 1)
                .forEach(name -> zh.add(name, new Name(entity, row[4].isEmpty(), false)));
        names.stream()
                .filter(name -> name.endsWith(" Prefecture") || !name.contains(" and ") && !name.contains(","))
                .forEach(name -> addEnglish(name, entity));
        if (!row[3].isEmpty()) {
            abbreviations.putIfAbsent(row[3], entity);
        }
    }

    private void addEnglish(String name, KnownEntity entity) {
        List<String> words = EnTokens.words(name);
        String joined = String.join(" ", words);
        if (joined.isEmpty()) {
            return;
        }
        en.putIfAbsent(joined, entity);
        StringBuilder prefix = new StringBuilder();
        for (String word : words) {
            prefix.append(prefix.isEmpty() ? "" : " ").append(word);
            enPrefixes.add(prefix.toString());
        }
    }

    private String id(String type, List<String> chinese, List<String> english, String suffix) {
        String name = english.isEmpty() ? chinese.get(0) : english.get(0);
        String id = type + ":" + slug(name);
        if (!ids.add(id)) {
            id = id + "-" + (suffix.isEmpty() ? chinese.get(0) : slug(suffix));
            ids.add(id);
        }
        return id;
    }

    /** Letters and digits in lower case, anything else one hyphen: {@code xiong-an-new-area}. */
    public static String slug(String name) {
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                slug.append(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-' && c != '\'' && c != '’') {
                slug.append('-');
            }
        }
        int end = slug.length();
        if (end > 0 && slug.charAt(end - 1) == '-') {
            end--;
        }
        return slug.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
