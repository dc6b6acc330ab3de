package org.duizhao.enrich;

import java.nio.file.Path;
import java.util.List;
import org.duizhao.bitext.entity.pair.NameLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is found in documents.
 *
 * @param gazetteers the user's own names: Chinese, English and type in a line, tabs between
 * @param indicators the user's own indicators: id, Chinese names, English names and up to five more columns, tabs between
 */
@ConfigurationProperties(prefix = "duizhao.enrich", ignoreUnknownFields = false)
record EnrichProperties(
        @DefaultValue List<Path> gazetteers,
        @DefaultValue List<Path> indicators,
        @DefaultValue Limits limits) {

    /**
     * What a document may hold; each is of one language.
     *
     * @param nameCharacters a longer name (UTF-16) is none
     * @param mentions of names in a sentence
     * @param documentMentions of names in a document
     * @param figures in a sentence
     * @param documentFigures in a document
     */
    record Limits(
            @DefaultValue("120") int nameCharacters,
            @DefaultValue("1000") int mentions,
            @DefaultValue("100000") int documentMentions,
            @DefaultValue("1000") int figures,
            @DefaultValue("100000") int documentFigures) {

        NameLimits ofNames() {
            return new NameLimits(nameCharacters, mentions, documentMentions);
        }

        FigureLimits ofFigures() {
            return new FigureLimits(figures, documentFigures);
        }
    }
}
