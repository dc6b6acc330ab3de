package org.duizhao.bitext.entity.pair;

import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Two texts that translate each other.
 *
 * @param zh null where there is no Chinese
 * @param en null where there is no English
 */
public record TextPair(@Nullable String zh, @Nullable String en) {

    public @Nullable String side(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
