package org.duizhao.index.query;

import java.util.List;
import java.util.stream.Stream;
import org.duizhao.index.elastic.IndicatorSearch;
import org.duizhao.index.question.ChangeMaker;
import org.duizhao.index.question.IndicatorQuery;
import org.duizhao.index.question.ReportChanges;
import org.springframework.stereotype.Component;

/** Finds what a report's city published before it, and holds the two against each other. */
@Component
public final class ReportComparison {

    private final IndicatorSearch search;

    ReportComparison(IndicatorSearch search) {
        this.search = search;
    }

    /** @return without items where nothing was published before */
    public ReportChanges of(String document) {
        IndicatorSearch.Earlier earlier = search.earlier(document);
        if (earlier.documents().isEmpty()) {
            return new ReportChanges(document, earlier.city(), earlier.year(), null, List.of());
        }
        List<String> both =
                Stream.concat(Stream.of(document), earlier.documents().stream()).toList();
        IndicatorQuery results = new IndicatorQuery(List.of(), List.of(), both, null, null, "result", null, null);
        return new ReportChanges(
                document,
                earlier.city(),
                earlier.year(),
                earlier.before(),
                ChangeMaker.of(document, search.values(results).figures()));
    }
}
