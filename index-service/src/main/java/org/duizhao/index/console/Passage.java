package org.duizhao.index.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.duizhao.events.Block;
import org.duizhao.events.SourceSpan;
import org.duizhao.index.question.RecordView;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph side by side: the records whose sentences stand in the same block of either side.
 *
 * @param level of a heading, from 1; 0 otherwise
 */
record Passage(Block.Kind kind, int level, List<Sentence> zh, List<Sentence> en) {

    /** The ordinal of the first record. */
    public int first() {
        return Stream.concat(zh.stream(), en.stream())
                .mapToInt(Sentence::ordinal)
                .min()
                .orElse(0);
    }

    /** The side and place that a permanent link to this passage names: Chinese where there is Chinese. */
    public String place() {
        boolean chinese = !zh.isEmpty();
        SourceSpan span = (chinese ? zh : en).get(0).place();
        return (chinese ? "zh" : "en") + "/" + span.block() + "/" + span.start();
    }

    /** The page of the original; null where the format has none. */
    public @Nullable Integer page() {
        return (zh.isEmpty() ? en : zh).get(0).place().page();
    }

    /** Records in order as paragraphs, in order. */
    static List<Passage> of(List<RecordView> records) {
        List<Passage> passages = new ArrayList<>();
        List<RecordView> open = new ArrayList<>();
        for (RecordView record : records) {
            if (!open.isEmpty() && !continues(open.get(open.size() - 1), record)) {
                passages.add(join(open));
                open.clear();
            }
            open.add(record);
        }
        if (!open.isEmpty()) {
            passages.add(join(open));
        }
        return passages;
    }

    private static Passage join(List<RecordView> records) {
        RecordView first = records.get(0);
        int level = first.kind() == Block.Kind.HEADING ? first.section().size() + 1 : 0;
        return new Passage(first.kind(), level, side(records, "zh"), side(records, "en"));
    }

    private static List<Sentence> side(List<RecordView> records, String language) {
        return records.stream()
                .map(record -> Sentence.of(record, language))
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean continues(RecordView before, RecordView record) {
        return before.kind() == record.kind()
                && record.kind() != Block.Kind.HEADING
                && (sameBlock(before.zh(), record.zh()) || sameBlock(before.en(), record.en()));
    }

    private static boolean sameBlock(RecordView.@Nullable SideView before, RecordView.@Nullable SideView after) {
        if (before == null || after == null) {
            return false;
        }
        int last = before.sentences().get(before.sentences().size() - 1).block();
        return last == after.sentences().get(0).block();
    }
}
