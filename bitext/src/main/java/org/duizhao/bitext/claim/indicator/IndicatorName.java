package org.duizhao.bitext.claim.indicator;

import org.jspecify.annotations.Nullable;

/**
 * What a claim measures.
 *
 * @param id of the dictionary, with {@code -new} for what was added to a stock; {@code own-} and the name of a thing that
 *     no dictionary has
 * @param known the dictionary's entry; null for a thing that it does not have
 */
public record IndicatorName(
        String id,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable Indicator known) {

    static final String OWN = "own-";
    static final String NEW = "-new";

    static IndicatorName of(Indicator known, boolean added) {
        boolean other = added && known.nature() == Nature.STOCK;
        return new IndicatorName(
                other ? known.id() + NEW : known.id(),
                other ? "新增" + known.nameZh() : known.nameZh(),
                other ? "new " + known.nameEn() : known.nameEn(),
                known);
    }

    public Better better() {
        return known == null ? Better.HIGHER : known.better();
    }
}
