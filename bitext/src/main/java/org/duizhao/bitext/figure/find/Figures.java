package org.duizhao.bitext.figure.find;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.figure.Draft;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.figure.RuleTrace;
import org.duizhao.bitext.figure.en.EnFigures;
import org.duizhao.bitext.figure.zh.ZhFigures;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Language;

/**
 * Finds what a report states in numbers. Idioms and words that merely hold a numeral are left out; numerals that only
 * identify and list markers are kept and marked.
 */
public final class Figures {

    private Figures() {}

    /** All figures of {@code text}, in order, without overlaps. Offsets are those of {@code text}. */
    public static List<Figure> find(String text, Language language) {
        List<Figure> figures = new ArrayList<>();
        drafts(text, language).forEach(draft -> figures.add(draft.done()));
        return figures;
    }

    /** The same, each with the rule that made it. Slower, for people who ask why. */
    public static List<ExplainedFigure> explain(String text, Language language) {
        return RuleTrace.during(() -> drafts(text, language)).stream()
                .map(draft -> new ExplainedFigure(draft.done(), draft.rule()))
                .toList();
    }

    private static List<Draft> drafts(String text, Language language) {
        return new NotedText(Folding.fold(text)).read(folded -> {
            List<Draft> drafts = language == Language.ZH ? new ZhFigures(folded).find() : new EnFigures(folded).find();
            Timeline.fill(folded, drafts);
            return drafts;
        });
    }

    /** The same of a table row whose cells take their units from elsewhere in the table. */
    public static List<Figure> find(String text, Language language, List<CellUnit> cells) {
        List<Figure> figures = find(text, language);
        return cells.isEmpty() ? figures : CellFigures.scaled(figures, cells, language);
    }
}
