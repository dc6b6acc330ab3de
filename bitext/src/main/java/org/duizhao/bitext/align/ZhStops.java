package org.duizhao.bitext.align;

/** Characters that carry no meaning of their own for alignment: particles, pronouns, punctuation. */
final class ZhStops {

    private static final String FUNCTION = "的了是在和与及也就都而着之其于以对为等将把被从到向这那此该各每某他她它们我你您自己有不没无所并且或又再还"
            + "但却则因由若如虽然即使让给跟同比更最很太非常已曾正会能可要应须得地吗呢吧啊呀么些个位名只件条种项次上下中里内外前后间时当";

    private ZhStops() {}

    static boolean isHan(char c) {
        return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF);
    }

    /** Whether {@code c}, standing outside any known word, is passed over. */
    static boolean isStop(char c) {
        return !isHan(c) || FUNCTION.indexOf(c) >= 0;
    }
}
