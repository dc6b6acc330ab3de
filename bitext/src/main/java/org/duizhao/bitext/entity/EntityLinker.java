package org.duizhao.bitext.entity;

import java.util.ArrayList;
import java.util.List;

/** Finds and links the entities of a whole document. */
public final class EntityLinker {

    private final Entities entities;

    public EntityLinker(Entities entities) {
        this.entities = entities;
    }

    /**
     * The mentions of every pair, with ids that hold over the document.
     *
     * @param pairs the document's pairs in its order, one-sided ones included
     * @return one element for each pair
     */
    public List<LinkedPair> link(List<TextPair> pairs) {
        List<LinkedPair> linked = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            linked.add(new LinkedPair(List.of(), List.of()));
        }
        return linked;
    }
}
