package org.duizhao.bitext.entity.pair;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.duizhao.bitext.entity.KnownEntity;
import org.duizhao.bitext.entity.list.Gazetteer;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** The id and the fullest names of every entity of a document. */
final class Canonicals {

    /** What all mentions of an entity share. */
    record Entity(String id, @Nullable String zh, @Nullable String en) {}

    private final Map<Integer, Entity> entities = new HashMap<>();
    private final DocumentNames names;

    Canonicals(DocumentNames names) {
        this.names = names;
        Map<Integer, String> zh = fullest(Language.ZH);
        Map<Integer, String> en = fullest(Language.EN);
        Map<Integer, String> known = knownIds();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            int root = names.root(i);
            if (!entities.containsKey(root)) {
                String given = known.get(root);
                String id = unique(given != null ? given : slugged(root, zh.get(root), en.get(root)), ids);
                entities.put(root, new Entity(id, zh.get(root), en.get(root)));
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

    private Map<Integer, String> fullest(Language language) {
        Map<Integer, String> fullest = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            DocumentNames.Name name = names.get(i);
            if (name.language() == language) {
                fullest.merge(names.root(i), name.name(), (a, b) -> b.length() > a.length() ? b : a);
            }
        }
        return fullest;
    }

    private Map<Integer, String> knownIds() {
        Map<Integer, String> ids = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            KnownEntity known = names.get(i).known();
            if (known != null) {
                ids.putIfAbsent(names.root(i), known.id());
            }
        }
        return ids;
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
