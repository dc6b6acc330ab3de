package org.duizhao.ingest.extract;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/** Which language a block is in. */
final class Languages {

    /** A Han character says about as much as three Latin letters: 完成PM2.5治理 is Chinese. */
    private static final int LETTERS_PER_HAN = 3;

    private Languages() {}

    static @Nullable String of(String text) {
        int han = 0;
        int latin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                latin += Character.isLetter(c) ? 1 : 0;
            } else if (Character.isHighSurrogate(c) || UnicodeScript.of(c) == UnicodeScript.HAN) {
                han++;
            }
        }
        if (han == 0 && latin == 0) {
            return null;
        }
        return han * LETTERS_PER_HAN >= latin ? "zh" : "en";
    }
}
