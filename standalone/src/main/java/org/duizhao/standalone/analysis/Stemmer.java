package org.duizhao.standalone.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.StringSetting;

/** {@code stemmer} for English; other languages are refused when an index asks for them. */
@NamedComponent("stemmer")
public final class Stemmer implements TokenFilterFactory {

    private final String language;

    @Inject
    public Stemmer(Options options) {
        this.language = options.language();
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        return switch (language) {
            case "english", "porter" -> new PorterStemFilter(tokens);
            case "light_english", "kstem" -> new KStemFilter(tokens);
            case "minimal_english" -> new EnglishMinimalStemFilter(tokens);
            case "possessive_english" -> new EnglishPossessiveFilter(tokens);
            default ->
                throw new IllegalArgumentException("stemmer.language: " + language
                        + " (expected: english, light_english, minimal_english or possessive_english)");
        };
    }

    /** The settings of this filter; the node implements it. */
    @AnalysisSettings
    public interface Options {

        @StringSetting(path = "language", defaultValue = "english")
        String language();
    }
}
