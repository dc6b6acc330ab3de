package org.duizhao.bitext.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.duizhao.bitext.check.MarkedFigures.Mark;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** How well figures and their checks agree with the marks of a text. */
final class FigureScore {

    private final MarkedFigures document;
    private final List<String> misses = new ArrayList<>();
    private int bounds;
    private int links;
    private int linksRight;
    private int differences;
    private int differencesFound;
    private int falseAlarms;

    /**
     * @param marked figures that are marked
     * @param found of these, with value and unit
     * @param stated figures found, without those in places left open
     * @param right of these, marked with this value and unit
     */
    record Side(int marked, int found, int stated, int right) {

        double recall() {
            return (double) found / marked;
        }

        double precision() {
            return (double) right / stated;
        }

        Side plus(Side other) {
            return new Side(marked + other.marked, found + other.found, stated + other.stated, right + other.right);
        }
    }

    private final Side zh;
    private final Side en;

    FigureScore(MarkedFigures document) {
        this.document = document;
        zh = side(Language.ZH);
        en = side(Language.EN);
        checks();
    }

    Side side(Language language) {
        int marked = 0;
        int found = 0;
        for (Mark mark : document.marks()) {
            if (mark.language() == language && !mark.isOpen()) {
                marked++;
                found += isFound(mark) ? 1 : 0;
            }
        }
        int stated = 0;
        int right = 0;
        for (int pair = 0; pair < document.pairs().size(); pair++) {
            for (Figure figure : document.pairs().get(pair).side(language)) {
                List<Mark> marks = document.at(pair, language, figure);
                boolean open = !marks.isEmpty() && marks.stream().allMatch(Mark::isOpen);
                if (figure.isStatement() && !open) {
                    stated++;
                    boolean agrees = marks.stream().anyMatch(mark -> mark.agrees(figure));
                    right += agrees ? 1 : 0;
                    note(marks.isEmpty(), "NOT MARKED", language, pair, figure.start(), figure.end());
                }
            }
        }
        return new Side(marked, found, stated, right);
    }

    private boolean isFound(Mark mark) {
        for (Figure figure : document.pairs().get(mark.pair()).side(mark.language())) {
            if (figure.isStatement() && mark.covers(figure) && mark.agrees(figure)) {
                boolean same = figure.bound() == mark.bound();
                bounds += same ? 1 : 0;
                note(!same, "BOUND " + figure.bound(), mark.language(), mark.pair(), mark.start(), mark.end());
                return true;
            }
        }
        note(true, "NOT FOUND", mark.language(), mark.pair(), mark.start(), mark.end());
        return false;
    }

    private void checks() {
        Set<Mark> matched = new HashSet<>();
        Set<Mark> flagged = new HashSet<>();
        for (List<Check> checks : FigureChecks.of(document.pairs())) {
            for (Check check : checks) {
                List<Mark> linked = linked(check);
                (check.status() == Status.MATCH ? matched : flagged).addAll(linked);
                boolean alarm =
                        check.status() == Status.MISMATCH && linked.stream().noneMatch(Mark::differs);
                falseAlarms += alarm ? 1 : 0;
                Check.Ref zhRef = check.zh();
                if (alarm && zhRef != null) {
                    Figure figure = document.pairs().get(zhRef.pair()).zh().get(zhRef.figure());
                    note(
                            true,
                            "FALSE ALARM " + check.reason(),
                            Language.ZH,
                            zhRef.pair(),
                            figure.start(),
                            figure.end());
                }
            }
        }
        for (Mark mark : document.marks()) {
            if (mark.language() == Language.ZH && partner(mark) != null) {
                boolean right = (mark.differs() ? flagged : matched).contains(mark);
                differences += mark.differs() ? 1 : 0;
                differencesFound += mark.differs() && right ? 1 : 0;
                links += mark.differs() ? 0 : 1;
                linksRight += !mark.differs() && right ? 1 : 0;
                note(!right, "LINK", mark.language(), mark.pair(), mark.start(), mark.end());
            }
        }
    }

    private @Nullable Mark partner(Mark zhMark) {
        return document.marks().stream()
                .filter(mark -> mark.language() == Language.EN
                        && mark.pair() == zhMark.pair()
                        && mark.key() != null
                        && mark.key().equals(zhMark.key()))
                .findFirst()
                .orElse(null);
    }

    /** The Chinese marks whose link the check draws. */
    private List<Mark> linked(Check check) {
        if (check.zh() == null
                || check.en() == null
                || check.zh().pair() != check.en().pair()) {
            return List.of();
        }
        FigurePair pair = document.pairs().get(check.zh().pair());
        Figure english = pair.en().get(check.en().figure());
        return document
                .at(check.zh().pair(), Language.ZH, pair.zh().get(check.zh().figure()))
                .stream()
                .filter(mark -> {
                    Mark partner = partner(mark);
                    return partner != null && partner.covers(english);
                })
                .toList();
    }

    private void note(boolean wrong, String what, Language language, int pair, int start, int end) {
        if (wrong) {
            String text = Objects.requireNonNull(document.pairs().get(pair).text(language));
            misses.add(what + "  " + text.substring(Math.max(0, start - 12), start) + "⟦" + text.substring(start, end)
                    + "⟧" + text.substring(end, Math.min(text.length(), end + 12)));
        }
    }

    Side zh() {
        return zh;
    }

    Side en() {
        return en;
    }

    double bounds() {
        return (double) bounds / (zh.found() + en.found());
    }

    double links() {
        return (double) linksRight / links;
    }

    int differences() {
        return differences;
    }

    int differencesFound() {
        return differencesFound;
    }

    int falseAlarms() {
        return falseAlarms;
    }

    List<String> misses() {
        return misses;
    }

    @Override
    public String toString() {
        return "zh %d: recall %.3f precision %.3f; en %d: recall %.3f precision %.3f; bounds %.3f; links %d of %d; differences %d of %d; false alarms %d"
                .formatted(
                        zh.marked(),
                        zh.recall(),
                        zh.precision(),
                        en.marked(),
                        en.recall(),
                        en.precision(),
                        bounds(),
                        linksRight,
                        links,
                        differencesFound,
                        differences,
                        falseAlarms);
    }
}
