package org.duizhao.bitext.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Work;

/** Finds figures of one language that contradict each other by calculation, where it is sure that they belong together. */
final class Arithmetic {

    private static final int MOST = 200;

    private final List<Passage> passages;
    private final List<FigurePair> figures;

    /**
     * @param reason sum, share, part, change, average, count, table, twice
     * @param why with the calculation
     * @param places what to look at
     * @param items the values there, normalised
     */
    record Finding(String reason, String why, double confidence, List<Issue.Place> places, List<String> items) {

        Finding {
            places = List.copyOf(places);
            items = List.copyOf(items);
        }

        Finding with(Finding other) {
            List<Issue.Place> both = new ArrayList<>(places);
            both.addAll(other.places);
            return new Finding(reason, why, confidence, both, items);
        }

        static Finding of(String reason, String why, double confidence, List<Stated> members) {
            return new Finding(
                    reason,
                    why,
                    confidence,
                    members.stream().map(Stated::place).toList(),
                    members.stream().map(Stated::normalised).toList());
        }
    }

    Arithmetic(List<Passage> passages, List<FigurePair> figures) {
        this.passages = passages;
        this.figures = figures;
    }

    List<Finding> find() {
        List<Finding> all = new ArrayList<>();
        for (Language language : Language.values()) {
            List<List<Stated>> rows = new ArrayList<>();
            for (int i = 0; i < passages.size(); i++) {
                Work.listen();
                List<Stated> stated = stated(i, language);
                rows.add(stated);
                if (!isRow(i)) {
                    inside(i, language, stated, all);
                }
            }
            all.addAll(new TableTotals(passages, rows).find());
            all.addAll(new TableColumns(passages, rows).find());
            all.addAll(new SaidTwice(passages, rows).find());
        }
        return merged(all);
    }

    /** What both languages have wrong alike is one thing, with the places of both. */
    private static List<Finding> merged(List<Finding> all) {
        Map<List<Object>, Finding> merged = new LinkedHashMap<>();
        for (Finding finding : all) {
            List<Integer> pairs =
                    finding.places().stream().map(Issue.Place::pair).toList();
            merged.merge(List.of(finding.reason(), pairs, finding.items()), finding, Finding::with);
        }
        return List.copyOf(merged.values());
    }

    private void inside(int i, Language language, List<Stated> stated, List<Finding> all) {
        all.addAll(new PartsOfTotal(stated).find());
        all.addAll(new SharesOfWhole(stated).find());
        all.addAll(new PartShares(stated).find());
        all.addAll(new SharesInTurn(stated).find());
        all.addAll(new Rates(stated).find());
        all.addAll(new MovesAddUp(stated).find());
        all.addAll(new Balances(stated).find());
        all.addAll(new Averages(stated).find());
        all.addAll(new CountedLists(stated).find());
        Passage.Side side = passages.get(i).side(language);
        if (side != null) {
            all.addAll(Proportions.of(i, language, side.text()));
        }
    }

    private boolean isRow(int passage) {
        return passages.get(passage).form() == Passage.Form.TABLE_ROW;
    }

    private List<Stated> stated(int i, Language language) {
        Passage.Side side = passages.get(i).side(language);
        List<Figure> all = figures.get(i).side(language);
        return side == null || all.isEmpty() || all.size() > MOST ? List.of() : Stated.of(i, language, figures.get(i));
    }
}
