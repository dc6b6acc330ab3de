package org.duizhao.bitext.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Work;

/** The same sentence translated in two ways, and two sentences translated in one. */
final class Inconsistencies {

    private static final int SHORTEST_ZH = 6;
    private static final int SHORTEST_EN = 20;
    private static final double TWO_WAYS = 0.6;
    private static final double ONE_WAY = 0.4;

    private final List<Passage> passages;
    private final IssueMaker maker;
    private final List<Issue> issues = new ArrayList<>();

    Inconsistencies(List<Passage> passages) {
        this.passages = passages;
        this.maker = new IssueMaker(passages);
    }

    List<Issue> find() {
        look(Language.ZH, Language.EN, SHORTEST_ZH, "translation", TWO_WAYS);
        look(Language.EN, Language.ZH, SHORTEST_EN, "source", ONE_WAY);
        return issues;
    }

    private void look(Language same, Language other, int shortest, String reason, double confidence) {
        Map<String, Map<String, List<Integer>>> groups = new LinkedHashMap<>();
        for (int i = 0; i < passages.size(); i++) {
            Work.listen();
            if (passages.get(i).isPair() && passages.get(i).form() != Passage.Form.TABLE_ROW) {
                String key = bare(i, same);
                if (key.length() >= shortest) {
                    groups.computeIfAbsent(key, k -> new LinkedHashMap<>())
                            .computeIfAbsent(bare(i, other), k -> new ArrayList<>())
                            .add(i);
                }
            }
        }
        groups.values().stream()
                .filter(ways -> ways.size() > 1)
                .forEach(ways -> inconsistent(List.copyOf(ways.values()), other, reason, confidence));
    }

    /** Against the way that is taken most often, and of those the first. */
    private void inconsistent(List<List<Integer>> ways, Language other, String reason, double confidence) {
        List<Integer> most = ways.stream()
                .reduce((one, next) -> next.size() > one.size() ? next : one)
                .orElseThrow();
        for (List<Integer> way : ways) {
            if (way != most) {
                way.forEach(pair -> issue(pair, most.get(0), other, reason, confidence));
            }
        }
    }

    private void issue(int pair, int usual, Language other, String reason, double confidence) {
        List<Issue.Place> places = List.of(
                Objects.requireNonNull(maker.whole(pair, Language.ZH)),
                Objects.requireNonNull(maker.whole(pair, Language.EN)),
                Objects.requireNonNull(maker.whole(usual, other)));
        String why = reason.equals("translation")
                ? "elsewhere the same Chinese is “" + shown(usual, other) + "”"
                : "elsewhere the same English stands for " + shown(usual, other);
        issues.add(maker.issue(IssueKind.INCONSISTENT, reason, why, confidence, List.of(bare(usual, other)), places));
    }

    private String bare(int pair, Language language) {
        return Anchor.folded(passages.get(pair).text(language))
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == ' ')
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .strip();
    }

    private String shown(int pair, Language language) {
        String text = passages.get(pair).text(language);
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
