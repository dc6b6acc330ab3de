package org.duizhao.bitext.claim.indicator;

import org.jspecify.annotations.Nullable;

/** What two readings of one figure, in two languages, say together. */
final class Merging {

    private Merging() {}

    /** The reading that knows better what is measured: a name of the dictionary beside the figure, else the Chinese one. */
    static @Nullable ClaimReading main(@Nullable ClaimReading zh, @Nullable ClaimReading en) {
        if (zh == null || en == null) {
            return zh == null ? en : zh;
        }
        int plain = weight(zh.subject());
        int other = weight(en.subject());
        ClaimReading better = other > plain ? en : zh;
        boolean same = zh.subject().known() != null
                && zh.subject().known() == en.subject().known();
        return same ? zh : better;
    }

    private static int weight(Subject subject) {
        return subject.known() != null ? 4 * subject.said() + 1 : 2 * (subject.said() + 1);
    }

    static IndicatorName name(
            ClaimReading main, @Nullable ClaimReading zh, @Nullable ClaimReading en, Aliases aliases) {
        Subject subject = main.subject();
        Indicator known = subject.known();
        if (known != null) {
            return IndicatorName.of(known, subject.added());
        }
        String ownZh = main == zh ? subject.own() : null;
        String ownEn =
                en != null && en.subject().own() != null ? en.subject().own() : main == en ? subject.own() : null;
        String chinese = ownZh != null ? aliases.name(ownZh) : ownEn == null ? null : aliases.zh(ownEn);
        String english = ownEn != null ? ownEn : chinese == null ? null : aliases.en(chinese);
        String name = chinese != null ? chinese : String.valueOf(english).replace(' ', '-');
        return new IndicatorName(
                IndicatorName.OWN + name + (subject.added() ? IndicatorName.NEW : ""), chinese, english, null);
    }

    static @Nullable Period period(@Nullable ClaimReading zh, @Nullable ClaimReading en) {
        Period said = zh == null ? null : zh.period();
        return said != null ? said : en == null ? null : en.period();
    }

    static @Nullable ClaimRole role(@Nullable ClaimReading zh, @Nullable ClaimReading en) {
        ClaimRole said = zh == null ? null : zh.role();
        return said != null ? said : en == null ? null : en.role();
    }
}
