package org.duizhao.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duizhao.bitext.segment.HeadingLevels;
import org.duizhao.events.Block;
import org.duizhao.events.SegmentText;
import org.jspecify.annotations.Nullable;

/** Keeps the headings that stand above the current segment. */
final class Sections {

    private record Heading(
            int level, @Nullable String zh, @Nullable String en) {}

    /** The headings above: each in Chinese where there is Chinese, and those that there are in each language. */
    record Above(List<String> any, List<String> zh, List<String> en) {}

    private final List<Heading> open = new ArrayList<>();

    /** The headings above a segment; a heading itself then stands above what follows. */
    Above at(Block block, @Nullable SegmentText zh, @Nullable SegmentText en) {
        int level = level(block, zh, en);
        if (level == 0) {
            return path();
        }
        while (!open.isEmpty() && open.get(open.size() - 1).level() >= level) {
            open.remove(open.size() - 1);
        }
        Above above = path();
        open.add(new Heading(level, zh == null ? null : zh.text(), en == null ? null : en.text()));
        return above;
    }

    private Above path() {
        List<String> any = new ArrayList<>();
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Heading heading : open) {
            any.add(Objects.requireNonNullElse(heading.zh, Objects.requireNonNullElse(heading.en, "")));
            addIfThere(zh, heading.zh);
            addIfThere(en, heading.en);
        }
        return new Above(any, zh, en);
    }

    private static void addIfThere(List<String> texts, @Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
    }

    /** The number before a heading decides, since formats often call all headings the same; 0 for no heading. */
    private static int level(Block block, @Nullable SegmentText zh, @Nullable SegmentText en) {
        if (block.kind() == Block.Kind.TABLE_ROW || block.kind() == Block.Kind.FOOTNOTE) {
            return 0;
        }
        int numbered = numbered(zh) > 0 ? numbered(zh) : zh == null ? numbered(en) : 0;
        boolean listed = block.kind() == Block.Kind.LIST_ITEM && numbered >= HeadingLevels.LIST_LIKE;
        if (numbered > 0 && !listed) {
            return numbered;
        }
        if (block.kind() != Block.Kind.HEADING) {
            return 0;
        }
        Integer given = block.level();
        return given == null ? 1 : given;
    }

    private static int numbered(@Nullable SegmentText side) {
        return side == null ? 0 : HeadingLevels.of(side.text());
    }
}
