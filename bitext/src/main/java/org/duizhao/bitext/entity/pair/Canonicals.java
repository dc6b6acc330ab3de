package org.duizhao.bitext.entity.pair;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.KnownEntity;
import org.duizhao.bitext.entity.list.Gazetteer;
import org.duizhao.bitext.sound.PinyinText;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The id and the names that every entity of a document is shown under: the gazetteer's, which are the same in all documents;
 * else the one that the document defines a short name of; else the one that it names most often. Never because it is longer.
 */
final class Canonicals {

    /** What all mentions of an entity share. */
    record Entity(String id, @Nullable String zh, @Nullable String en) {}

    private final Map<Integer, Entity> entities = new HashMap<>();
    private final DocumentNames names;

    Canonicals(DocumentNames names) {
        this.names = names;
        Map<Integer, KnownEntity> known = known();
        Map<Integer, Integer> zh = usual(Language.ZH);
        Map<Integer, Integer> en = usual(Language.EN);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            int root = names.root(i);
            if (!entities.containsKey(root)) {
                KnownEntity given = known.get(root);
                String left = shown(
                        given == null || given.zh().isEmpty() ? "" : given.zh().get(0), zh.get(root));
                String right = shown(given == null ? "" : english(given), en.get(root));
                String id = unique(given != null ? given.id() : slugged(root, left, right), ids);
                entities.put(root, new Entity(id, left, right));
            }
        }
    }

    Entity of(int name) {
        Entity entity = entities.get(names.root(name));
        if (entity == null) {
            throw new IllegalArgumentException("name: " + name + " (expected: below " + names.size() + ")");
        }
        return entity;
    }

    /** A city is Qingdao rather than Qingdao City; empty if the gazetteer has no English. */
    static String english(KnownEntity known) {
        List<String> all = known.en();
        return all.isEmpty()
                ? ""
                : all.stream().filter(name -> isBare(known, name)).findFirst().orElse(all.get(0));
    }

    private static boolean isBare(KnownEntity known, String name) {
        return known.type() == EntityType.PLACE && known.en().get(0).startsWith(name + " ");
    }

    /** The gazetteer's name, in a language in which the document has one. */
    private @Nullable String shown(String known, @Nullable Integer usual) {
        if (usual == null) {
            return null;
        }
        return known.isEmpty() ? names.get(usual).name() : known;
    }

    /** Of each entity the name that stands for it: one that is defined, else the most frequent, else the first. */
    private Map<Integer, Integer> usual(Language language) {
        Map<Integer, Integer> usual = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).language() == language) {
                usual.merge(names.root(i), i, (a, b) -> names.weight(b) > names.weight(a) ? b : a);
            }
        }
        return usual;
    }

    /** Of each entity what the gazetteer knows most often. */
    private Map<Integer, KnownEntity> known() {
        Map<Integer, Integer> best = new HashMap<>();
        Map<Integer, KnownEntity> known = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            KnownEntity here = names.get(i).known();
            Integer before = best.get(names.root(i));
            if (here != null && !isNamesake(i, here) && (before == null || names.weight(i) > before)) {
                best.put(names.root(i), names.weight(i));
                known.put(names.root(i), here);
            }
        }
        return known;
    }

    /** An English place whose Chinese name here is another of the same sound: Tangshan for 汤山, not 唐山. */
    private boolean isNamesake(int number, KnownEntity known) {
        boolean place = known.type() == EntityType.PLACE && names.get(number).language() == Language.EN;
        for (int i = 0; place && i < names.size(); i++) {
            DocumentNames.Name name = names.get(i);
            boolean here = name.language() == Language.ZH && names.root(i) == names.root(number);
            if (here && name.known() != known && soundsLike(name.name(), known)) {
                return true;
            }
        }
        return false;
    }

    private static boolean soundsLike(String name, KnownEntity known) {
        PinyinText sounds = PinyinText.of(name);
        return known.en().stream()
                .anyMatch(en -> sounds.end(0, PinyinText.letters(List.of(en.split("[ -]+")))) == name.length());
    }

    private String slugged(int root, @Nullable String zh, @Nullable String en) {
        String name = en != null ? en : zh;
        return names.get(root).type().code() + ":" + (name == null ? "" : Gazetteer.slug(name));
    }

    private static String unique(String id, Set<String> taken) {
        String free = id;
        for (int n = 2; !taken.add(free); n++) {
            free = id + "-" + n;
        }
        return free;
    }
}
