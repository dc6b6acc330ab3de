package org.duizhao.bitext.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Work;
import org.jspecify.annotations.Nullable;

/**
 * Compares the figures of a document's pairs. Equal figures of a pair find each other first, by minimum-cost assignment
 * over value, unit and place; what is left looks for an equal one in the neighbouring pairs; only then are leftovers of
 * one pair that must mean the same held against each other as mismatches.
 */
public final class FigureChecks {

    private static final double NEVER = 1e6;
    private static final double PLACE = 0.05;
    /** What says the opposite is a partner only where nothing better is. */
    private static final double AGAINST = 0.2;

    private static final int MOST = 400;

    private final List<FigurePair> pairs;
    private final List<List<Check>> checks = new ArrayList<>();
    private final List<List<Integer>> zhLeft = new ArrayList<>();
    private final List<List<Integer>> enLeft = new ArrayList<>();
    private final List<Ratios> ratios = new ArrayList<>();

    private FigureChecks(List<FigurePair> pairs) {
        this.pairs = pairs;
        for (FigurePair pair : pairs) {
            checks.add(new ArrayList<>());
            zhLeft.add(statements(pair.zh()));
            enLeft.add(statements(pair.en()));
            ratios.add(Ratios.of(pair));
        }
    }

    /** The checks of each pair, in the order of {@code pairs}. A figure may find its partner in the neighbouring pair. */
    public static List<List<Check>> of(List<FigurePair> pairs) {
        FigureChecks all = new FigureChecks(pairs);
        for (int i = 0; i < pairs.size(); i++) {
            all.matchExactly(i);
            all.match(i, i);
        }
        for (int distance = 1; distance <= 2; distance++) {
            for (int i = 0; i + distance < pairs.size(); i++) {
                all.match(i, i + distance);
                all.match(i + distance, i);
            }
        }
        for (int i = 0; i < pairs.size(); i++) {
            all.mismatch(i);
            all.exchange(i);
        }
        all.leaveOver();
        return all.checks;
    }

    private static List<Integer> statements(List<Figure> figures) {
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            if (figures.get(i).isStatement()) {
                indexes.add(i);
            }
        }
        return indexes;
    }

    /** What states the same goes first, lest 5.1年 be taken for the rounding of another "five years". */
    private void matchExactly(int pair) {
        assign(pair, pair, (zh, en) -> {
            Verdict verdict = compare(pair, zh, pair, en);
            return verdict != null && verdict.match() && verdict.reason() == Reason.SAME;
        });
    }

    private void match(int zhPair, int enPair) {
        Work.listen();
        assign(zhPair, enPair, (zh, en) -> {
            Verdict verdict = compare(zhPair, zh, enPair, en);
            boolean near = zhPair == enPair || verdict != null && verdict.cost() < 0.2;
            return verdict != null && verdict.match() && near;
        });
    }

    private void mismatch(int pair) {
        FigurePair both = pairs.get(pair);
        String zhText = both.zhText();
        String enText = both.enText();
        if (zhText == null
                || enText == null
                || zhLeft.get(pair).isEmpty()
                || enLeft.get(pair).isEmpty()) {
            return;
        }
        Suspicion suspicion = new Suspicion(both, zhLeft.get(pair), enLeft.get(pair));
        assign(pair, pair, (zh, en) -> {
            Verdict verdict = compare(pair, zh, pair, en);
            return verdict != null && !verdict.match() && suspicion.justified(zh, en, verdict);
        });
    }

    /** Figures of equal value that changed places between two things. */
    private void exchange(int pair) {
        List<Check> own = checks.get(pair);
        if (pairs.get(pair).isPair()) {
            for (int i : Exchanges.of(pairs.get(pair), own)) {
                Check check = own.get(i);
                own.set(i, new Check(Status.MISMATCH, Reason.SUBJECT, check.sameBound(), check.zh(), check.en()));
            }
        }
    }

    private void assign(int zhPair, int enPair, BiPredicate<Figure, Figure> allowed) {
        List<Integer> zh = zhLeft.get(zhPair);
        List<Integer> en = enLeft.get(enPair);
        if (zh.isEmpty() || en.isEmpty() || zh.size() > MOST || en.size() > MOST) {
            return;
        }
        double[][] cost = new double[zh.size()][en.size()];
        for (int i = 0; i < zh.size(); i++) {
            for (int j = 0; j < en.size(); j++) {
                cost[i][j] = cost(zhPair, zh.get(i), enPair, en.get(j), allowed);
            }
        }
        int[] partner = Assignment.solve(cost);
        List<Integer> zhTaken = new ArrayList<>();
        List<Integer> enTaken = new ArrayList<>();
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] >= 0 && cost[i][partner[i]] < NEVER) {
                zhTaken.add(zh.get(i));
                enTaken.add(en.get(partner[i]));
                record(zhPair, zh.get(i), enPair, en.get(partner[i]));
                int base = base(zhPair, zh.get(i), enPair, en.get(partner[i]));
                if (base >= 0 && zh.contains(base)) {
                    zhTaken.add(base);
                    add(zhPair, base, enPair, en.get(partner[i]), Verdict.FORM);
                }
            }
        }
        zh.removeAll(zhTaken);
        en.removeAll(enTaken);
    }

    private double cost(int zhPair, int z, int enPair, int e, BiPredicate<Figure, Figure> allowed) {
        Figure zh = pairs.get(zhPair).zh().get(z);
        Figure en = pairs.get(enPair).en().get(e);
        Verdict verdict = allowed.test(zh, en) ? compare(zhPair, zh, enPair, en) : null;
        if (verdict == null) {
            return NEVER;
        }
        double place = Math.abs(
                place(pairs.get(zhPair).zhText(), zh) - place(pairs.get(enPair).enText(), en));
        double kind = zh.kind().equals(en.kind()) ? 0 : 0.02;
        double bound = zh.bound() == en.bound() ? 0 : 0.01;
        double sense = verdict.match() && contradiction(zhPair, z, enPair, e) != null ? AGAINST : 0;
        return verdict.cost() + PLACE * place + kind + bound + sense;
    }

    private @Nullable Verdict compare(int zhPair, Figure zh, int enPair, Figure en) {
        boolean money = zh.kind().startsWith("money") && en.kind().startsWith("money");
        boolean local =
                money && local(pairs.get(zhPair).zhText(), zh, pairs.get(enPair).enText(), en);
        Figure share = ratios.get(zhPair).share(zh);
        Verdict shared = share == null ? null : Comparison.of(share, en, false);
        return shared != null && shared.match() ? Verdict.FORM : Comparison.of(zh, en, local);
    }

    /** 元 beside $ or HK$: each means the money of the place. */
    private static boolean local(@Nullable String zhText, Figure zh, @Nullable String enText, Figure en) {
        if (zhText == null || enText == null) {
            return false;
        }
        boolean yuan = "CNY".equals(zh.unitCode())
                && !zh.text(zhText).contains("人民")
                && !zh.text(zhText).contains("RMB");
        String dollars = en.text(enText);
        boolean dollar = dollars.contains("$") && !dollars.contains("US");
        return yuan && dollar;
    }

    private static double place(@Nullable String text, Figure figure) {
        return text == null || text.isEmpty() ? 0 : (double) figure.start() / text.length();
    }

    private void record(int zhPair, int z, int enPair, int e) {
        Figure zh = pairs.get(zhPair).zh().get(z);
        Figure en = pairs.get(enPair).en().get(e);
        Verdict verdict = compare(zhPair, zh, enPair, en);
        if (verdict != null) {
            add(zhPair, z, enPair, e, verdict);
        }
    }

    private void add(int zhPair, int z, int enPair, int e, Verdict verdict) {
        Figure zh = pairs.get(zhPair).zh().get(z);
        Figure en = pairs.get(enPair).en().get(e);
        Reason against = verdict.match() ? contradiction(zhPair, z, enPair, e) : null;
        Reason reason = against != null ? against : verdict.reason();
        Status status = verdict.match() && against == null ? Status.MATCH : Status.MISMATCH;
        boolean sameBound = zh.bound() == en.bound();
        checks.get(zhPair)
                .add(new Check(status, reason, sameBound, new Check.Ref(zhPair, z), new Check.Ref(enPair, e)));
    }

    private @Nullable Reason contradiction(int zhPair, int z, int enPair, int e) {
        return Contradiction.of(
                pairs.get(zhPair).zh().get(z),
                pairs.get(zhPair).senses(Language.ZH).get(z),
                pairs.get(enPair).en().get(e),
                pairs.get(enPair).senses(Language.EN).get(e));
    }

    /** The 每8辆 that 7辆 needs to be seven in eight, where that is what was matched; -1 for none. */
    private int base(int zhPair, int z, int enPair, int e) {
        Figure zh = pairs.get(zhPair).zh().get(z);
        boolean share = Shares.isShare(pairs.get(enPair).en().get(e).kind().replace("-range", ""));
        return share ? ratios.get(zhPair).base(zh) : -1;
    }

    private void leaveOver() {
        for (int i = 0; i < pairs.size(); i++) {
            for (int z : zhLeft.get(i)) {
                checks.get(i).add(new Check(Status.ZH_ONLY, null, null, new Check.Ref(i, z), null));
            }
            for (int e : enLeft.get(i)) {
                checks.get(i).add(new Check(Status.EN_ONLY, null, null, null, new Check.Ref(i, e)));
            }
        }
    }
}
