package org.duizhao.standalone.cli;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.align.Bead;
import org.duizhao.bitext.align.DocumentAlignment;
import org.duizhao.bitext.align.Paragraph;
import org.duizhao.bitext.align.ParagraphAligner;
import org.duizhao.bitext.entity.pair.TextPair;
import org.duizhao.bitext.text.Language;
import org.duizhao.standalone.cli.TextFile.Passage;
import org.jspecify.annotations.Nullable;

/** Texts of a file that translate each other; a side is null where there is none. */
record PassagePair(@Nullable PlacedText zh, @Nullable PlacedText en) {

    /** Longer passages hold more than one paragraph, and are aligned first. */
    private static final int LONGEST = 1_500;

    /** A Chinese passage and the English one after it are taken for each other's translation. */
    static List<PassagePair> of(List<Passage> passages) {
        List<PassagePair> pairs = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            boolean both = passage.language() == Language.ZH && i + 1 < passages.size();
            if (both && passage.text().length() > LONGEST) {
                align(passage, passages.get(++i), pairs);
            } else if (both) {
                pairs.add(new PassagePair(placed(passage), placed(passages.get(++i))));
            } else {
                boolean chinese = passage.language() == Language.ZH;
                pairs.add(new PassagePair(chinese ? placed(passage) : null, chinese ? null : placed(passage)));
            }
        }
        return pairs;
    }

    private static PlacedText placed(Passage passage) {
        return PlacedText.at(passage.start(), passage.text());
    }

    private static void align(Passage zh, Passage en, List<PassagePair> pairs) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (Passage passage : List.of(zh, en)) {
            int file = passage.language() == Language.ZH ? 0 : 1;
            for (TextFile.Line line : TextFile.lines(passage.text())) {
                if (!line.text().isBlank()) {
                    paragraphs.add(Paragraph.of(line.text(), file, passage.language()));
                    starts.add(passage.start() + line.start());
                }
            }
        }
        DocumentAlignment alignment = new ParagraphAligner(List.of()).align(paragraphs);
        for (Bead bead : alignment.beads()) {
            pairs.add(new PassagePair(
                    PlacedText.of(alignment.zh(), bead.zh(), "", starts),
                    PlacedText.of(alignment.en(), bead.en(), " ", starts)));
        }
    }

    TextPair texts() {
        return new TextPair(zh == null ? null : zh.text(), en == null ? null : en.text());
    }

    @Nullable
    PlacedText side(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
