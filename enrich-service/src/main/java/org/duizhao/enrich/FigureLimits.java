package org.duizhao.enrich;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.check.FigurePair;
import org.duizhao.bitext.check.Passage;
import org.duizhao.bitext.text.Work;

/**
 * How many figures are looked for.
 *
 * @param ofText figures in one side of a pair
 * @param ofDocument figures in a document, both languages together
 */
record FigureLimits(int ofText, int ofDocument) {

    static final FigureLimits STANDARD = new FigureLimits(1000, 100_000);

    FigureLimits {
        if (ofText < 1 || ofDocument < 1) {
            throw new IllegalArgumentException("duizhao.enrich.limits.figures, document-figures: " + ofText + ", "
                    + ofDocument + " (expected: at least 1)");
        }
    }

    /** The figures of all passages, in their order. */
    List<FigurePair> find(List<Passage> passages) {
        List<FigurePair> found = new ArrayList<>(passages.size());
        long all = 0;
        for (Passage passage : passages) {
            FigurePair figures = FigurePair.of(passage);
            int most = Math.max(figures.zh().size(), figures.en().size());
            Work.within("figures of a sentence", most, ofText, "duizhao.enrich.limits.figures");
            all += figures.zh().size() + figures.en().size();
            Work.within("figures of the document", all, ofDocument, "duizhao.enrich.limits.document-figures");
            found.add(figures);
        }
        return found;
    }
}
