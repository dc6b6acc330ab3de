package org.duizhao.bitext.entity.tag;

import org.duizhao.bitext.entity.EntityType;

/** What the tagger says of a unit: 0 for no name, else for each type that a name of it begins or goes on here. */
final class Labels {

    static final int OUTSIDE = 0;
    static final int TYPES = EntityType.values().length;
    static final int COUNT = 1 + 2 * TYPES;
    /** Outside, and each type: what the start of a name is weighed by. */
    static final int GROUPS = 1 + TYPES;

    /** All labels, as bits. */
    static final int ANY = (1 << COUNT) - 1;

    private Labels() {}

    static int begin(EntityType type) {
        return 1 + 2 * type.ordinal();
    }

    static int inside(EntityType type) {
        return 2 + 2 * type.ordinal();
    }

    static boolean isBegin(int label) {
        return (label & 1) == 1;
    }

    /** 0 outside, else one more than the type's number. */
    static int group(int label) {
        return (label + 1) / 2;
    }

    static EntityType type(int label) {
        return EntityType.values()[group(label) - 1];
    }

    /** Whether {@code label} may follow {@code before}: a name goes on only where one of its type is. */
    static boolean follows(int before, int label) {
        return label == OUTSIDE || isBegin(label) || group(before) == group(label);
    }
}
