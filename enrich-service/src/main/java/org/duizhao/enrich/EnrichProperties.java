package org.duizhao.enrich;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.duizhao.bitext.check.HouseRules;
import org.duizhao.bitext.entity.pair.NameLimits;
import org.duizhao.bitext.glossary.Glossary;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is found in documents.
 *
 * @param house what a house looks for beyond figures
 * @param gazetteers the user's own names: Chinese, English and type in a line, tabs between
 * @param indicators the user's own indicators: id, Chinese names, English names and up to five more columns, tabs between
 */
@ConfigurationProperties(prefix = "duizhao.enrich", ignoreUnknownFields = false)
record EnrichProperties(
        @DefaultValue List<Path> gazetteers,
        @DefaultValue List<Path> indicators,
        @DefaultValue Limits limits,
        @DefaultValue House house) {

    /**
     * What a house looks for beyond figures.
     *
     * @param off kinds of issues, or reasons of them, that nobody wants to see
     * @param doubtfulBelow a pair that is less sure is an issue
     * @param termbases what things are to be called: tables or TBX
     * @param currency how yuan are to be written; empty: one way throughout a document
     * @param forbidden words that are not to be used
     */
    record House(
            @DefaultValue Set<String> off,
            @DefaultValue("0.5") double doubtfulBelow,
            @DefaultValue List<Path> termbases,
            @DefaultValue("") String currency,
            @DefaultValue List<String> forbidden) {

        /** @throws IllegalArgumentException if a termbase cannot be read; the message names file, line and rule */
        HouseRules rules() {
            return new HouseRules(off, doubtfulBelow, new Glossary(TermFiles.read(termbases)), currency, forbidden);
        }
    }

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
