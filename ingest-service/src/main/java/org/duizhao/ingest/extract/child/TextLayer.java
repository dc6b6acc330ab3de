package org.duizhao.ingest.extract.child;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.duizhao.ingest.extract.layout.Glyph;

/**
 * Whether the characters that a page's fonts stand for are those that it shows: a font may map none of its glyphs, or map
 * them to wrong ones. Told by what the page says, as such a font gives no other sign.
 */
final class TextLayer {

    /** Shares of a page. Bullets and marks of symbol fonts are never so many. */
    private static final double UNMAPPED = 0.1;

    private static final double STRANGE = 0.15;
    private static final int FEWEST_GLYPHS = 10;

    /** Of Han in real text a third to two thirds are among the few hundred common ones; of wrong ones hardly any. */
    private static final double COMMON_HAN = 0.15;

    private static final int FEWEST_HAN = 40;

    /** Of pairs of letters within words .7 to .9 in European languages and names in pinyin, at most .4 in shifted ones. */
    private static final double COMMON_PAIRS = 0.5;

    private static final int FEWEST_PAIRS = 60;

    /** The most frequent pairs of letters in English words. */
    private static final Set<String> PAIRS = new HashSet<>(
            Arrays.asList(("ab ac ad ag ai al an ao ar as at ay ba be bi bl bo bu by ca ce ch ci ck co cr ct cu da de"
                            + " di do du ea ec ed ee ef ei el em en eo ep er es et ev ew ex fa fe ff fi fo fr ge gh go gr ha he hi ho hu"
                            + " ia ic id ie if ig il im in io ip ir is it iv ke ki la ld le li ll lo ls lt ly ma me mi mm mo mp mu na nc nd"
                            + " ne nf ng ni nn no ns nt nu ny od of ol om on oo op or os ot ou ov ow pa pe ph pl po pp pr pu qi qu ra rc rd"
                            + " re rg ri rk rl rm rn ro rs rt ru ry sc se sh si so sp ss st su ta te th ti to tr ts tt tu ty ua uc ue ug ui"
                            + " ul um un up ur us ut va ve vi wa we wh wi wo ye yo")
                    .split(" ")));

    private TextLayer() {}

    /**
     * @param shown how many glyphs the page shows
     * @param unmapped of those, how many the page's fonts name no character for
     */
    static boolean isText(List<Glyph> glyphs, int shown, int unmapped) {
        if (shown < FEWEST_GLYPHS) {
            return true;
        }
        String text = glyphs.stream().map(Glyph::text).collect(Collectors.joining());
        return unmapped < UNMAPPED * shown
                && strange(text) < STRANGE * Math.max(1, text.strip().length())
                && hasCommonHan(text)
                && hasCommonPairs(glyphs);
    }

    private static long strange(String text) {
        return text.codePoints().filter(TextLayer::isStrange).count();
    }

    /** What no report consists of: private use, replacement, control characters, and Latin-1 beyond what is usual. */
    private static boolean isStrange(int c) {
        int type = Character.getType(c);
        boolean none = type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || type == Character.SURROGATE
                || c == '\uFFFD'
                || Character.isISOControl(c) && !Character.isWhitespace(c);
        return none || c > 0xA0 && c < 0x100 && !Character.isLetter(c) && "·×÷°±§©®«»£¥²³½¼¾ª¹º¿¡´¨".indexOf(c) < 0;
    }

    private static boolean hasCommonHan(String text) {
        String han = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return han.length() < FEWEST_HAN || CommonHan.share(han) >= COMMON_HAN;
    }

    private static boolean hasCommonPairs(List<Glyph> glyphs) {
        int pairs = 0;
        int common = 0;
        for (int i = 1; i < glyphs.size(); i++) {
            String pair = glyphs.get(i - 1).text() + glyphs.get(i).text();
            if (pair.length() == 2 && isLatin(pair.charAt(0)) && isLatin(pair.charAt(1))) {
                pairs++;
                common += PAIRS.contains(pair.toLowerCase(Locale.ROOT)) ? 1 : 0;
            }
        }
        return pairs < FEWEST_PAIRS || common >= COMMON_PAIRS * pairs;
    }

    private static boolean isLatin(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN && Character.isLetter(c);
    }
}
