package org.duizhao.index.query;

import java.util.List;
import org.duizhao.index.elastic.EntitySearch;
import org.duizhao.index.question.BadQueryException;
import org.duizhao.index.question.EntityQuery;
import org.duizhao.index.question.EntityView;
import org.duizhao.index.question.Facets;
import org.duizhao.index.question.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Named things over all documents. */
@RestController
final class EntityController {

    private final EntitySearch search;

    EntityController(EntitySearch search) {
        this.search = search;
    }

    /** What is named in the same records, the most frequent first. */
    record Related(List<Facets.NameCount> items) {}

    @GetMapping("/api/entities")
    Page<EntityView> entities(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable List<String> document,
            @RequestParam(defaultValue = "false") boolean both,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size) {
        EntityQuery query =
                new EntityQuery(Limits.text("q", q), Limits.text("type", type), Limits.documents(document), both);
        return search.find(query, cursor, Limits.size(size)).page();
    }

    @GetMapping("/api/entities/related")
    Related related(
            @RequestParam String name,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable Integer size) {
        String of = Limits.text("name", name);
        if (of == null) {
            throw new BadQueryException("name: empty (expected: a name of an entity)");
        }
        return new Related(search.related(of, Limits.text("type", type), Limits.size(size)));
    }
}
