package org.duizhao.bitext.entity.tag;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.Nesting;
import org.duizhao.bitext.entity.tag.TagLattice.Tagged;
import org.duizhao.bitext.text.Span;

/**
 * What stands of a tagger's names and a grammar's. A maximal name of the grammar stands unless the tagger is too sure
 * that it is none; the tagger's names stand where they do not touch one of these. Inside of what stands the
 * grammar's names are nested, but nothing in a person.
 */
final class Decision {

    /** How much worse than the best labelling a proposal may be where the tagger sees no name, */
    private static final float SILENT = 4;
    /** where it sees names in the proposal that are all shorter, */
    private static final float AROUND = 12;
    /** where it sees a name of another type, */
    private static final float SAME_SPAN = 5;
    /** and where it sees a longer one or one that the proposal would cut. */
    private static final float CROSSED = 2.5f;

    /** The length of an office in Chinese that does not say of what. */
    private static final int BARE = 3;

    /** Types that no word at the end of a name tells. */
    private static final Set<EntityType> HEADLESS = EnumSet.of(EntityType.PERSON, EntityType.PLACE);

    /** What texts of every kind name. */
    private static final Set<EntityType> COMMON =
            EnumSet.of(EntityType.PERSON, EntityType.PLACE, EntityType.ORGANISATION, EntityType.FACILITY);

    private final TagLattice lattice;
    private final Sequence sequence;
    private final Set<Span> given;
    private final List<EntityMention> inside = new ArrayList<>();

    Decision(TagLattice lattice, Sequence sequence, Set<Span> given) {
        this.given = given;
        this.lattice = lattice;
        this.sequence = sequence;
    }

    List<EntityMention> of(List<EntityMention> proposals) {
        List<EntityMention> standing = new ArrayList<>();
        List<EntityMention> best = tagged();
        for (EntityMention proposal : proposals) {
            if (!proposal.nested() && stands(proposal, best)) {
                standing.add(proposal);
            }
        }
        List<EntityMention> names = new ArrayList<>(standing);
        for (EntityMention tagged : best) {
            if (standing.stream().noneMatch(tagged::overlaps)) {
                names.add(tagged);
            }
        }
        List<EntityMention> maximal = List.copyOf(names);
        names.addAll(inside);
        for (EntityMention proposal : proposals) {
            boolean inside =
                    maximal.stream().anyMatch(name -> name.type() != EntityType.PERSON && isIn(name, proposal));
            if (inside) {
                names.add(proposal);
            }
        }
        return Nesting.resolve(names);
    }

    private static boolean isIn(EntityMention name, EntityMention proposal) {
        return name.contains(proposal) && name.length() > proposal.length();
    }

    private boolean stands(EntityMention proposal, List<EntityMention> tagged) {
        int from = unitAt(proposal.start());
        int to = unitAt(proposal.end() - 1) + 1;
        return given.contains(new Span(proposal.start(), proposal.end()))
                || lattice.loss(from, to, proposal.type()) <= patience(proposal, tagged);
    }

    private static float patience(EntityMention proposal, List<EntityMention> tagged) {
        List<EntityMention> there = tagged.stream().filter(proposal::overlaps).toList();
        if (there.isEmpty()) {
            return COMMON.contains(proposal.type()) ? SILENT : AROUND;
        }
        if (!there.stream().allMatch(proposal::contains)) {
            return CROSSED;
        }
        EntityMention first = there.get(0);
        boolean headed = !HEADLESS.contains(proposal.type()) && !HEADLESS.contains(first.type());
        return headed || first.length() < proposal.length() ? AROUND : SAME_SPAN;
    }

    /** The tagger's names, an office together with what it is of. */
    private List<EntityMention> tagged() {
        List<EntityMention> names = new ArrayList<>();
        List<Tagged> best = lattice.names();
        int at = 0;
        while (at < best.size()) {
            int end = at + 1;
            while (end < best.size() && isOfOffice(best.get(end - 1), best.get(end))) {
                end++;
            }
            boolean office = best.subList(at, end).stream().anyMatch(name -> name.type() == EntityType.TITLE);
            if (office && end > at + 1) {
                names.add(mention(best.get(at).from(), best.get(end - 1).to(), EntityType.TITLE));
                best.subList(at, end).stream()
                        .filter(name -> name.type() != EntityType.TITLE)
                        .forEach(name -> inside.add(mention(name.from(), name.to(), name.type())));
            } else {
                end = at + 1;
                EntityMention name = mention(
                        best.get(at).from(), best.get(at).to(), best.get(at).type());
                if (!isBareOffice(name, best.get(at))) {
                    names.add(name);
                }
            }
            at = end;
        }
        return names;
    }

    /** Mayor, 副市长: an office that does not say of what. */
    private static boolean isBareOffice(EntityMention name, Tagged tagged) {
        return name.type() == EntityType.TITLE && (tagged.to() - tagged.from() == 1 || name.length() <= BARE);
    }

    private EntityMention mention(int from, int to, EntityType type) {
        return new EntityMention(sequence.start(from), sequence.end(to - 1), type, false);
    }

    /** 北京市|朝阳区|区长, Mayor of|Tingchuan: an office goes on with what it is of where words are parted. */
    private boolean isOfOffice(Tagged left, Tagged right) {
        boolean beside = left.to() == right.from() && isOwner(left) && isOwner(right);
        boolean parted = beside && sequence.start(right.from()) > sequence.end(left.to() - 1);
        return beside && (left.type() != EntityType.TITLE || parted);
    }

    private static boolean isOwner(Tagged name) {
        return name.type() == EntityType.TITLE
                || name.type() == EntityType.PLACE
                || name.type() == EntityType.ORGANISATION;
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
