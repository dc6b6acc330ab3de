package org.duizhao.bitext.claim.indicator;

import org.jspecify.annotations.Nullable;

/**
 * A place that claims are about.
 *
 * @param id the Chinese name, a city's without 市, where there is a Chinese name; else the English one
 */
public record PlaceName(
        String id, @Nullable String nameZh, @Nullable String nameEn) {

    static final PlaceName UNKNOWN = new PlaceName("?", null, null);

    public boolean isKnown() {
        return this != UNKNOWN;
    }

    /** Of a city, county or district, by its names. */
    static PlaceName of(@Nullable String zh, @Nullable String en) {
        String id = zh != null ? bare(zh) : en != null ? en : "?";
        return new PlaceName(id, zh, en);
    }

    /** 清湖市 is 清湖; 东塘区 stays. */
    private static String bare(String zh) {
        return zh.length() > 2 && (zh.endsWith("市") || zh.endsWith("省")) ? zh.substring(0, zh.length() - 1) : zh;
    }
}
