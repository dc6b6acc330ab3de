package org.duizhao.bitext.entity;

/**
 * A name in a text, without article or possessive.
 *
 * @param start UTF-16 index, inclusive
 * @param end UTF-16 index, exclusive
 * @param nested whether the mention lies inside a longer one (青岛 in 青岛港)
 */
public record EntityMention(int start, int end, EntityType type, boolean nested) {

    public EntityMention {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("mention: " + start + ".." + end + " (expected: 0 <= start < end)");
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(EntityMention other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(EntityMention other) {
        return start < other.end && other.start < end;
    }
}
