package org.duizhao.bitext.numeral;

/** The characters of Chinese numbers, in folded text. */
public final class HanDigits {

    private static final String DIGITS = "零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖俩";
    private static final int[] VALUES = {0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2};
    private static final String UNITS = "十百千万亿兆拾佰仟";
    private static final int[] POWERS = {1, 2, 3, 4, 8, 12, 1, 2, 3};
    private static final byte[] CLASS = new byte[0x10000];

    static {
        for (int i = 0; i < DIGITS.length(); i++) {
            CLASS[DIGITS.charAt(i)] = (byte) (1 + VALUES[i]);
        }
        for (int i = 0; i < UNITS.length(); i++) {
            CLASS[UNITS.charAt(i)] = (byte) -POWERS[i];
        }
    }

    private HanDigits() {}

    /** 0 to 9, or -1. */
    public static int digit(char c) {
        return CLASS[c] > 0 ? CLASS[c] - 1 : -1;
    }

    /** The power of ten that the unit stands for, or 0. */
    public static int power(char c) {
        return CLASS[c] < 0 ? -CLASS[c] : 0;
    }

    /** Whether 千 or 兆 at {@code i} begins a unit of measure (千瓦, 兆瓦) rather than scaling the number before it. */
    static boolean belongsToUnit(String text, int i, boolean afterDigits) {
        char c = text.charAt(i);
        char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        if (c == '千') {
            return "瓦克卡伏帕赫焦比".indexOf(next) >= 0
                    || afterDigits && next == '米'
                    || next == '字' && text.startsWith("字节", i + 1);
        }
        if (c == '兆') {
            return "瓦伏帕赫焦比".indexOf(next) >= 0 || text.startsWith("字节", i + 1);
        }
        return false;
    }
}
