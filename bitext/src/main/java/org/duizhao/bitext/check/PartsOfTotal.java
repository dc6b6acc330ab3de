package org.duizhao.bitext.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duizhao.bitext.check.Arithmetic.Finding;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** A total and its parts in one sentence: 共有学校512所，其中公办301所、民办211所; 12 A, 13 B and 15 C, 40 in all. */
final class PartsOfTotal {

    /** What is listed behind these may be some of the parts. */
    private static final Pattern SOME = Pattern.compile(
            "其中|包含|用于|^[^,;。]{0,8}中[,:]|\\bof (?:which|whom|them|these|those)\\b|\\bincluding\\b|\\bthey were\\b");
    /** What is listed behind these is all of the parts. */
    private static final Pattern ALL = Pattern.compile(
            "分为|分别为|分别是|包括|组成|^\\s?[::](?:\\s|[^\\d\\s])|[^\\d\\s::][::]\\s*$|\\bcompris(?:ing|ed|es)\\b|\\bconsist(?:ing|ed|s) of\\b|\\b(?:made up|composed) of\\b|\\bnamely\\b|\\bdivided into\\b");

    private static final Pattern BEFORE_TOTAL = Pattern.compile(
            "(?:共计|合计|总计|一共|共有?)[^,;。\\d]{0,6}$|\\b(?:a total of|totaling|totalling|for a total of|in total|altogether)\\s*$");
    private static final Pattern BEHIND_TOTAL = Pattern.compile(
            "^[^,;.\\d]{0,30}\\b(?:in all|in total|altogether|together|combined|in the (?:whole|full) year)\\b");
    /** What sums up, if it is the last of a list. */
    private static final Pattern SUMS_UP = Pattern.compile(
            "全[年市省县区国校][^,;。\\d]{0,8}$|\\b(?:together|combined) (?:they |these )?\\w+ (?:had |has |have )?$");
    /** Of a total of 8,742 employees, … */
    private static final Pattern OF_TOTAL =
            Pattern.compile("(?:^|[.;] )Of (?:a total of |the |these |all |its |our )?$");

    /** Income, spending and what is left. */
    private static final Pattern LEFT =
            Pattern.compile("结余|结存|结转|剩余|盈余|余额|尚余|还剩|\\bsurplus\\b|\\bleft\\b|\\bleaving\\b|\\bbalance\\b|\\bremain");

    private static final Pattern OF_THEM = Pattern.compile("^\\s(?:[a-z]+ )?of (?:them|which|whom|these)\\b");

    private static final Pattern OFFSET =
            Pattern.compile("冲抵|抵消|抵销|扣除|减去|减收|\\boffset\\b|\\bminus\\b|\\bnet of\\b|\\bless\\b|\\bdeduct");
    private static final Pattern REST = Pattern.compile(
            "[^,;.。\\d]{0,40}[,;]?(?: (?:and|plus) (?:one|a|an|another|the (?:rest|others?|remaining)|some|several)\\b|[^,;。]{0,2}(?:其余|其他均|余下|剩下))");
    private static final Pattern LIST = Pattern.compile("[^,;。.\\d]{0,40}[,、;(和]? ?[^,;。.\\d]{0,24}");
    private static final Pattern COLON = Pattern.compile(":[一-鿿]{2,16}$");
    private static final Pattern JOINT = Pattern.compile("[,;、。.()]| and |[和及与]");
    private static final int LONGEST = 120;
    private static final int TELLING = 3;

    private final List<Stated> stated;
    private final List<Finding> found = new ArrayList<>();

    PartsOfTotal(List<Stated> stated) {
        this.stated = stated;
    }

    List<Finding> find() {
        for (int i = 0; i < stated.size(); i++) {
            Stated total = stated.get(i);
            if (!total.isEarlier() && total.isExact() && !total.isShare()) {
                ahead(i);
                back(i);
            }
        }
        return found;
    }

    private void ahead(int i) {
        Stated total = stated.get(i);
        List<Stated> parts = new ArrayList<>();
        Stated last = total;
        Opening opening = Opening.NONE;
        for (int j = i + 1; j < stated.size() && stated.get(j).sentence() == total.sentence(); j++) {
            Stated next = stated.get(j);
            boolean beside = parts.isEmpty() && (next.isEarlier() || next.isChange() && !total.isChange());
            if (!next.adds(total) || beside) {
                last = beside ? next : last;
                continue;
            }
            Opening here = opening(total, last, next);
            boolean stops = parts.isEmpty() ? here == Opening.NONE : here.compareTo(Opening.LOOSE) > 0;
            if (stops || !next.isExact() || !next.isAlike(total)) {
                break;
            }
            opening = parts.isEmpty() ? here : opening;
            parts.add(next);
            last = next;
        }
        boolean left = parts.size() == 2
                && opening == Opening.LOOSE
                && LEFT.matcher(parts.get(0).until(parts.get(1))).find();
        judge(total, parts, left ? Opening.SOME : opening);
    }

    /** How sure one is that what is listed are parts, and all of them. */
    private enum Opening {
        NONE,
        LOOSE,
        SOME,
        ALL
    }

    private static Opening opening(Stated total, Stated last, Stated next) {
        String gap = last == total
                ? last.until(next)
                : OF_THEM.matcher(last.until(next)).replaceFirst("");
        if (gap.length() > LONGEST) {
            return Opening.NONE;
        }
        boolean composed =
                gap.contains("由") && total.text().indexOf("组成", next.figure().end()) > 0;
        if (composed || ALL.matcher(gap).find()) {
            return Opening.ALL;
        }
        boolean first = last == total
                && OF_TOTAL.matcher(total.text().substring(0, total.figure().start()))
                        .find();
        boolean told =
                OF_THEM.matcher(next.text().substring(next.figure().end())).find();
        if (first || told || SOME.matcher(gap).find()) {
            return Opening.SOME;
        }
        return LIST.matcher(gap).matches() || COLON.matcher(gap).find() ? Opening.LOOSE : Opening.NONE;
    }

    /** Parts first, total last. */
    private void back(int i) {
        Stated total = stated.get(i);
        String text = total.text();
        int from = Math.max(0, total.figure().start() - 30);
        boolean sums = i > 1
                && SUMS_UP.matcher(text.substring(from, total.figure().start())).find();
        boolean last = sums
                || BEFORE_TOTAL
                        .matcher(text.substring(from, total.figure().start()))
                        .find()
                || total.language() == Language.EN
                        && BEHIND_TOTAL
                                .matcher(text.substring(total.figure().end()))
                                .find();
        List<Stated> parts = new ArrayList<>();
        for (int j = i - 1; last && j >= 0 && stated.get(j).sentence() == total.sentence(); j--) {
            Stated part = stated.get(j);
            boolean fits = part.isAlike(total)
                    && part.isExact()
                    && total.text().indexOf("中", part.figure().end())
                            != part.figure().end();
            if (part.adds(total) && !fits) {
                break;
            }
            if (part.adds(total)) {
                parts.add(0, part);
            }
        }
        int members = parts.size() - 1;
        if (members > 1 && parts.get(members).value().compareTo(BigDecimal.valueOf(members)) == 0) {
            parts.remove(members); // 三个市场共有…
        }
        boolean right = parts.size() > 2 && addUp(total, parts.subList(1, parts.size()));
        if (!right) {
            judge(total, parts, sums ? Opening.SOME : Opening.ALL);
        }
    }

    private void judge(Stated total, List<Stated> all, Opening opening) {
        if (all.size() < 2 || addUp(total, all) || isOffset(total, all) || goesOn(all.get(all.size() - 1))) {
            return;
        }
        int whole = named(total, all);
        boolean named = whole > 0;
        List<Stated> parts = named ? all.subList(0, whole) : all;
        boolean told = opening != Opening.LOOSE || isTelling(total, all);
        boolean slipped = told && Sums.slipped(total, parts);
        if (named || slipped || opening == Opening.ALL && Sums.near(total.value(), parts)) {
            double confidence = named || opening == Opening.ALL ? 0.9 : 0.8;
            found.add(Finding.of("sum", why(total, parts), confidence, Sums.all(total, parts)));
        }
    }

    /** Whether a sum but for one slip can be no chance where no word says that it is one: long numbers, and nothing before them or like them beside. */
    private boolean isTelling(Stated total, List<Stated> parts) {
        boolean smaller = parts.stream().allMatch(part -> part.value().compareTo(total.value()) < 0);
        int digits = Sums.digits(total.value().max(Sums.sum(parts)), Sums.all(total, parts));
        long alike = stated.stream()
                .filter(other -> other.sentence() == total.sentence() && other.adds(total))
                .filter(other -> !other.isEarlier() && (!other.isChange() || total.isChange()))
                .count();
        boolean first = stated.stream()
                .filter(other -> other.adds(total) && !other.isChange())
                .findFirst()
                .filter(total::equals)
                .isPresent();
        List<Stated> all = Sums.all(total, parts);
        boolean among =
                stated.stream().anyMatch(other -> other.adds(total) && !all.contains(other) && Sums.agree(other, all));
        boolean telling = digits >= (smaller ? TELLING : TELLING + 1);
        return first && !among && telling && alike == parts.size() + 1;
    }

    /** Whether the list ends with a part without a number: four short, two medium and one long; 其余为…. */
    private static boolean goesOn(Stated last) {
        return last.isFollowedBy(REST);
    }

    /** Whether some of what is listed is taken off. */
    private static boolean isOffset(Stated total, List<Stated> all) {
        int from = Math.min(total.figure().start(), all.get(0).figure().start());
        int end =
                Math.max(total.figure().end(), all.get(all.size() - 1).figure().end());
        int to = Math.min(total.text().length(), end + LONGEST);
        return OFFSET.matcher(total.text().substring(from, to)).find();
    }

    /** How many of the first parts name a whole; 0 for none. */
    private static int named(Stated total, List<Stated> parts) {
        List<String> beside = beside(total, parts);
        for (int n = parts.size(); n > 1; n--) {
            if (Wholes.isNamed(beside.subList(0, n))) {
                return n;
            }
        }
        return 0;
    }

    /** Whether all parts, or the first two and more of them, make the total. */
    private static boolean addUp(Stated total, List<Stated> parts) {
        for (int n = 2; n <= parts.size(); n++) {
            if (Sums.agree(total, parts.subList(0, n))) {
                return true;
            }
        }
        return false;
    }

    /** The words that belong to each part: behind the comma or "and" before it, and up to the next behind it. */
    static List<String> beside(@Nullable Stated before, List<Stated> parts) {
        List<String> beside = new ArrayList<>();
        Stated last = before;
        for (Stated part : parts) {
            String gap = last == null ? part.text().substring(0, part.figure().start()) : last.until(part);
            String behind = part.text().substring(part.figure().end());
            beside.add(lastOf(gap) + " " + firstOf(behind));
            last = part;
        }
        return beside;
    }

    /** What stands behind the last joint of a list. */
    static String lastOf(String gap) {
        Matcher joint = JOINT.matcher(gap);
        int from = 0;
        while (joint.find()) {
            from = joint.end();
        }
        return gap.substring(from);
    }

    private static String firstOf(String behind) {
        Matcher joint = JOINT.matcher(behind);
        return joint.find() ? behind.substring(0, joint.start()) : behind;
    }

    private static String why(Stated total, List<Stated> parts) {
        String sum = parts.stream()
                .map(part -> Values.plain(part.amount().printed()))
                .collect(Collectors.joining(" + "));
        return "%s = %s, not %s".formatted(sum, Values.plain(printed(total, parts)), total.normalised());
    }

    private static BigDecimal printed(Stated total, List<Stated> parts) {
        return Sums.sum(parts).divide(total.amount().factor(), MathContext.DECIMAL64);
    }
}
