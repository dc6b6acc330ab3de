package org.duizhao.bitext.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Folds what means the same to one character, without moving any offset: traditional to simplified Han, full-width to
 * ASCII, ideographic and no-break space to space. Every UTF-16 unit of the result stands where it stood before.
 *
 * <p>The table of Han pairs is derived from ICU's {@code Traditional-Simplified} transform, character by character, with
 * 乾 left alone (乾隆 is no 干隆); a test holds the two together.
 */
public final class Folding {

    private static final String FORMAL = "壹贰叁肆柒捌玖佰仟";

    private static final char[] HAN = loadHan();

    private Folding() {}

    /** The text with every unit folded; the same length as {@code text}. */
    public static String fold(CharSequence text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(text.charAt(i));
        }
        for (int i = 0; i < folded.length; i++) {
            if (folded[i] == '参' && text.charAt(i) == '參' && isFormalNumeral(folded, i)) {
                folded[i] = '叁';
            }
        }
        return new String(folded);
    }

    /** 參 is three beside another numeral of that kind (壹貳參, 參拾), and 参 everywhere else. */
    private static boolean isFormalNumeral(char[] folded, int i) {
        return i > 0 && FORMAL.indexOf(folded[i - 1]) >= 0
                || i + 1 < folded.length && FORMAL.indexOf(folded[i + 1]) >= 0;
    }

    /** One UTF-16 unit folded; surrogates stay as they are. */
    public static char fold(char c) {
        if (c < 0x80) {
            return c;
        }
        if (c >= 0x4E00 && c <= 0x9FFF) {
            char simplified = HAN[c - 0x4E00];
            return simplified == 0 ? c : simplified;
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return (char) (c - 0xFEE0);
        }
        return c == '\u3000' || c == '\u00A0' ? ' ' : c;
    }

    private static char[] loadHan() {
        char[] table = new char[0x9FFF - 0x4E00 + 1];
        try (InputStream in = Folding.class.getResourceAsStream("traditional-simplified.txt")) {
            String pairs = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (int i = 0; i + 1 < pairs.length(); i += 2) {
                if (pairs.charAt(i) == '\n') {
                    i--;
                    continue;
                }
                table[pairs.charAt(i) - 0x4E00] = pairs.charAt(i + 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
