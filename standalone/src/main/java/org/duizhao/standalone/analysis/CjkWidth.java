package org.duizhao.standalone.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** {@code cjk_width}: full-width Latin and digits to their narrow forms. */
@NamedComponent("cjk_width")
public final class CjkWidth implements TokenFilterFactory {

    @Override
    public TokenStream create(TokenStream tokens) {
        return new CJKWidthFilter(tokens);
    }

    @Override
    public TokenStream normalize(TokenStream tokens) {
        return create(tokens);
    }
}
