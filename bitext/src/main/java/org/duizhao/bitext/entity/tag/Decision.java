package org.duizhao.bitext.entity.tag;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.Nesting;
import org.duizhao.bitext.entity.tag.Lattice.Tagged;

/**
 * What stands of a tagger's names and a grammar's. A maximal name of the grammar stands unless the tagger is surer than
 * {@code patience} that it is none; the tagger's names stand where they do not touch one of these. Inside of what stands the
 * grammar's names are nested, but nothing in a person.
 */
final class Decision {

    private final Lattice lattice;
    private final Sequence sequence;
    private final float patience;

    Decision(Lattice lattice, Sequence sequence, float patience) {
        this.lattice = lattice;
        this.sequence = sequence;
        this.patience = patience;
    }

    List<EntityMention> of(List<EntityMention> proposals) {
        List<EntityMention> standing = new ArrayList<>();
        List<EntityMention> fallen = new ArrayList<>();
        for (EntityMention proposal : proposals) {
            if (!proposal.nested()) {
                (stands(proposal) ? standing : fallen).add(proposal);
            }
        }
        List<EntityMention> names = new ArrayList<>(standing);
        for (EntityMention tagged : tagged()) {
            if (standing.stream().noneMatch(tagged::overlaps)) {
                names.add(tagged);
            }
        }
        List<EntityMention> maximal = List.copyOf(names);
        for (EntityMention proposal : proposals) {
            boolean inside = maximal.stream().anyMatch(name -> name.type() != EntityType.PERSON && isIn(name, proposal));
            if (inside) {
                names.add(proposal);
            }
        }
        return Nesting.resolve(names);
    }

    private static boolean isIn(EntityMention name, EntityMention proposal) {
        return name.contains(proposal) && name.length() > proposal.length();
    }

    private boolean stands(EntityMention proposal) {
        int from = unitAt(proposal.start());
        int to = unitAt(proposal.end() - 1) + 1;
        return from >= to || lattice.loss(from, to, proposal.type()) <= patience;
    }

    /** The tagger's names, an office together with what it is of. */
    private List<EntityMention> tagged() {
        List<EntityMention> names = new ArrayList<>();
        for (Tagged name : lattice.names()) {
            names.add(new EntityMention(
                    sequence.start(name.from()), sequence.end(name.to() - 1), name.type(), false));
        }
        return names;
    }

    private int unitAt(int offset) {
        int low = 0;
        int high = sequence.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sequence.end(middle) <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
