package org.duizhao.bitext.entity.list;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Named sets of words, from a list that has a class and some of its words in each row. */
public record WordClasses(Map<String, Set<String>> words) {

    public static WordClasses read(String resource) {
        Map<String, Set<String>> words = new HashMap<>();
        for (String[] row : WordLists.rows(resource, 2)) {
            words.computeIfAbsent(row[0], name -> new HashSet<>()).addAll(List.of(row[1].split(" ")));
        }
        return new WordClasses(words);
    }

    /** @throws IllegalArgumentException if the list has no such class */
    public Set<String> of(String name) {
        Set<String> found = words.get(name);
        if (found == null) {
            throw new IllegalArgumentException("class: " + name + " (expected: one of " + words.keySet() + ")");
        }
        return found;
    }
}
