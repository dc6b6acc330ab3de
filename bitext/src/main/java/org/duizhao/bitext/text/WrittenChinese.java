package org.duizhao.bitext.text;

import org.jspecify.annotations.Nullable;

/**
 * Which Chinese a document is written in, as memories of translators tell it: {@code zh-CN}, {@code zh-TW} or {@code zh-HK}. Texts come in
 * the order of the document; one that does not tell (合计, 2025年) is as what was before it.
 */
public final class WrittenChinese {

    public static final String SIMPLIFIED = "zh-CN";
    public static final String TAIWAN = "zh-TW";
    public static final String HONG_KONG = "zh-HK";

    /** Three of ten characters of a traditional text are written otherwise in a simplified one; a name in another script is less. */
    private static final double SHARE = 0.1;

    /** Without one of those, so many characters are simplified: .7 to this power is one in seventy. */
    private static final int ENOUGH = 12;

    /** As schools and authorities of Hong Kong write, and of Taiwan: 裏 and 裡, 着 and 著. */
    private static final String OF_HONG_KONG = "裏衞着綫羣啓";

    private static final String OF_TAIWAN = "裡衛著啟臺";

    private final @Nullable String place;
    private @Nullable String byForms;
    private boolean traditional;

    /** @param facts what is known of the document, such as its city, issuer and title; empty for nothing */
    public WrittenChinese(String facts) {
        String folded = Folding.fold(facts);
        if (folded.contains("香港") || folded.contains("澳门") || facts.matches(".*\\b(Hong Kong|Maca[ou])\\b.*")) {
            place = HONG_KONG;
        } else if (folded.matches(".*(台湾|台北|新北|桃园|台中|台南|高雄).*") || facts.matches(".*\\b(Taiwan|Taipei)\\b.*")) {
            place = TAIWAN;
        } else {
            place = null;
        }
    }

    /** The language of the next text. */
    public String next(String text) {
        int han = 0;
        int other = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x4E00 && c <= 0x9FFF) {
                han++;
                other += Folding.fold(c) == c ? 0 : 1;
            }
        }
        if (other > 0 && other >= han * SHARE) {
            traditional = true;
            see(text);
        } else if (han >= ENOUGH) {
            traditional = false;
        }
        if (!traditional) {
            return SIMPLIFIED;
        }
        return place != null ? place : byForms != null ? byForms : TAIWAN;
    }

    /** The first form that only one of the two uses decides for the document. */
    private void see(String text) {
        for (int i = 0; byForms == null && i < text.length(); i++) {
            char c = text.charAt(i);
            byForms = OF_HONG_KONG.indexOf(c) >= 0 ? HONG_KONG : OF_TAIWAN.indexOf(c) >= 0 ? TAIWAN : null;
        }
    }
}
