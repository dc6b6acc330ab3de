package org.duizhao.bitext.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for the words of one side of one document. */
final class Vocabulary {

    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    int id(String word) {
        Integer known = ids.get(word);
        if (known != null) {
            return known;
        }
        ids.put(word, words.size());
        words.add(word);
        return words.size() - 1;
    }

    /** The number of a known word; -1 for others. */
    int find(String word) {
        Integer known = ids.get(word);
        return known == null ? -1 : known;
    }

    String word(int id) {
        return words.get(id);
    }

    int size() {
        return words.size();
    }
}
