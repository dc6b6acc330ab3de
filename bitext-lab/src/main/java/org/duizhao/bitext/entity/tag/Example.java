package org.duizhao.bitext.entity.tag;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.duizhao.bitext.entity.EntityType;

/**
 * A sequence and the labels that each of its units may have.
 *
 * @param document a number of the text that it is from
 */
public record Example(Sequence sequence, int[] allowed, int document) {

    /**
     * Where the text is marked, in the places of the sequence.
     *
     * @param types what it may be; none: anything, or no name
     */
    public record Mark(int start, int end, Set<EntityType> types) {

        boolean contains(Mark other) {
            return start <= other.start && other.end <= end && end - start > other.end - other.start;
        }

        private boolean isOffice() {
            return types.equals(Set.of(EntityType.TITLE));
        }
    }

    /**
     * Maximal marks are names; an office is parted from what it is of.
     *
     * @param unmarked the types that names outside of marks may yet have
     */
    public static Example of(Sequence sequence, List<Mark> marks, Set<EntityType> unmarked, int document) {
        Example example = new Example(sequence, new int[sequence.size()], document);
        int outside = 1;
        for (EntityType type : unmarked) {
            outside |= 1 << Labels.begin(type) | 1 << Labels.inside(type);
        }
        Arrays.fill(example.allowed, outside);
        for (Mark mark : marks) {
            if (marks.stream().noneMatch(other -> other.contains(mark))) {
                example.name(mark);
                if (mark.isOffice()) {
                    example.office(mark, marks);
                }
            }
        }
        return example;
    }

    private void office(Mark office, List<Mark> marks) {
        List<Mark> inside = marks.stream().filter(office::contains).toList();
        for (Mark mark : inside) {
            if (inside.stream().noneMatch(other -> other.contains(mark))) {
                name(mark);
                restart(mark.end, office.end);
            }
        }
    }

    /** What an office says after the name in it is a name of its own. */
    private void restart(int from, int to) {
        for (int i = 0; i < sequence.size(); i++) {
            if (sequence.start(i) >= from && sequence.end(i) <= to) {
                allowed[i] = 1 << Labels.begin(EntityType.TITLE);
                return;
            }
        }
    }

    private void name(Mark mark) {
        boolean first = true;
        for (int i = 0; i < sequence.size(); i++) {
            if (sequence.end(i) <= mark.start || sequence.start(i) >= mark.end) {
                continue;
            }
            boolean cut = sequence.start(i) < mark.start || sequence.end(i) > mark.end;
            allowed[i] = mark.types.isEmpty() || cut ? Labels.ANY : labels(mark.types, first);
            first = false;
        }
    }

    private static int labels(Set<EntityType> types, boolean begin) {
        int labels = 0;
        for (EntityType type : types) {
            labels |= 1 << (begin ? Labels.begin(type) : Labels.inside(type));
        }
        return labels;
    }
}
