package org.duizhao.bitext.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of all candidates the maximal ones, and those inside them. */
public final class Nesting {

    private static final Comparator<EntityMention> IN_ORDER =
            Comparator.comparingInt(EntityMention::start).thenComparingInt(mention -> -mention.end());

    private Nesting() {}

    /**
     * In the order of the text. Of two that overlap without one containing the other, the longer stays. Of two with the
     * same span, the first given stays.
     */
    public static List<EntityMention> resolve(List<EntityMention> candidates) {
        List<EntityMention> sorted = new ArrayList<>(candidates);
        sorted.sort(IN_ORDER);
        List<EntityMention> kept = new ArrayList<>();
        List<EntityMention> open = new ArrayList<>();
        for (EntityMention candidate : sorted) {
            open.removeIf(outer -> outer.end() <= candidate.start());
            EntityMention crossed = crossed(open, candidate);
            if (crossed != null) {
                if (crossed.length() >= candidate.length() || crossed.nested()) {
                    continue;
                }
                kept.removeIf(crossed::contains);
                open.removeIf(crossed::contains);
            }
            boolean repeated = open.stream()
                    .anyMatch(outer -> outer.start() == candidate.start() && outer.end() == candidate.end());
            if (!repeated) {
                EntityMention next =
                        new EntityMention(candidate.start(), candidate.end(), candidate.type(), !open.isEmpty());
                kept.add(next);
                open.add(next);
            }
        }
        return kept;
    }

    private static @Nullable EntityMention crossed(List<EntityMention> open, EntityMention candidate) {
        for (EntityMention outer : open) {
            if (candidate.end() > outer.end()) {
                return outer;
            }
        }
        return null;
    }
}
