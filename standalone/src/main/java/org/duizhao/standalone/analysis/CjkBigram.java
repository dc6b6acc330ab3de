package org.duizhao.standalone.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;

/** {@code cjk_bigram}: 平方公里 → 平方, 方公, 公里. */
@NamedComponent("cjk_bigram")
public final class CjkBigram implements TokenFilterFactory {

    private static final int SCRIPTS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private final Options options;

    @Inject
    public CjkBigram(Options options) {
        this.options = options;
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        return new CJKBigramFilter(tokens, SCRIPTS, options.outputUnigrams());
    }

    /** The settings of this filter; the node implements it. */
    @AnalysisSettings
    public interface Options {

        @BooleanSetting(path = "output_unigrams", defaultValue = false)
        boolean outputUnigrams();
    }
}
