package org.duizhao.bitext.entity.pair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.KnownEntity;
import org.duizhao.bitext.entity.list.Gazetteer;
import org.duizhao.bitext.entity.list.ZhText;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** All names of a document, gathered into entities. A disjoint-set forest over names. */
final class DocumentNames {

    /**
     * @param name Chinese folded and without spaces, English with plain spaces
     * @param known the gazetteer's entry; null if there is none
     */
    record Name(
            Language language,
            String name,
            EntityType type,
            @Nullable KnownEntity known) {}

    /** What tells one holding of an event from another: 第七届, 2025, 12th. */
    private static final Pattern EDITION =
            Pattern.compile("^(?:第[一二三四五六七八九十百\\d]{1,4}[届次]|\\d{4}年? ?|\\d{1,3}(?:st|nd|rd|th) )");

    /** More than any name is mentioned. */
    private static final int DEFINED = 1_000_000;

    private final List<Name> names = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final List<Integer> weights = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Gazetteer gazetteer;
    private final @Nullable KnownEntity home;

    /** @param home the place whose one-character name goes before that of others: 青 is Qingdao in Qingdao */
    DocumentNames(Gazetteer gazetteer, @Nullable KnownEntity home) {
        this.gazetteer = gazetteer;
        this.home = home;
    }

    /** The number of a name, the same for the same name. */
    int number(Language language, String surface, EntityType type) {
        String name = language == Language.ZH
                ? ZhText.of(surface).text().replaceAll("\\s+", "")
                : String.join(" ", surface.trim().split("\\s+"));
        return numbers.computeIfAbsent(language + name, key -> add(language, name, type));
    }

    private int add(Language language, String name, EntityType type) {
        KnownEntity known = known(language, name);
        if (known == null && type == EntityType.EVENT) {
            known = known(language, EDITION.matcher(name).replaceFirst(""));
        }
        names.add(new Name(language, name, type, known));
        parents.add(parents.size());
        weights.add(0);
        return names.size() - 1;
    }

    private @Nullable KnownEntity known(Language language, String name) {
        return language == Language.ZH ? chinese(name) : gazetteer.enNamed(name);
    }

    private @Nullable KnownEntity chinese(String name) {
        if (name.length() != 1) {
            return gazetteer.zh(name);
        }
        return home != null && home.abbreviation().equals(name) ? home : gazetteer.abbreviation(name.charAt(0));
    }

    /** Counts a mention. */
    void count(int number) {
        weights.set(number, weights.get(number) + 1);
    }

    /** Says that the document defines a short name by this one. */
    void define(int number) {
        weights.set(number, weights.get(number) + DEFINED);
    }

    /** How much a name stands for its entity. */
    int weight(int number) {
        return weights.get(number);
    }

    int size() {
        return names.size();
    }

    Name get(int number) {
        return names.get(number);
    }

    int root(int number) {
        int root = number;
        while (parents.get(root) != root) {
            root = parents.get(root);
        }
        for (int at = number; at != root; ) {
            int next = parents.get(at);
            parents.set(at, root);
            at = next;
        }
        return root;
    }

    /** Makes two names one entity. */
    void join(int left, int right) {
        int from = root(left);
        int to = root(right);
        parents.set(Math.max(from, to), Math.min(from, to));
    }
}
