package org.duizhao.align;

import java.nio.file.Path;
import java.util.List;
import org.duizhao.bitext.align.SentenceLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How documents are aligned.
 *
 * @param dictionaries the user's own, in CC-CEDICT's format or as Chinese, tab, English glosses parted by semicolons
 */
@ConfigurationProperties(prefix = "duizhao.align", ignoreUnknownFields = false)
record AlignProperties(
        @DefaultValue List<Path> dictionaries, @DefaultValue Limits limits) {

    /**
     * What a document may hold.
     *
     * @param sentenceCharacters a longer sentence (UTF-16) is cut after a clause
     * @param sentences of a document, both languages together
     */
    record Limits(
            @DefaultValue("2000") int sentenceCharacters,
            @DefaultValue("40000") int sentences) {

        SentenceLimits ofSentences() {
            return new SentenceLimits(sentenceCharacters, sentences);
        }
    }
}
