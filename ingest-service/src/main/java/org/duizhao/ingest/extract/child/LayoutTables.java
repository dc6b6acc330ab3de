package org.duizhao.ingest.extract.child;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tables that only place things on a page: those with a table inside. */
final class LayoutTables {

    private LayoutTables() {}

    /** Makes plain boxes of them and of their cells. */
    static void open(Document page) {
        List<Element> tables = page.select("table:has(table)");
        List<Element> cells = tables.stream()
                .flatMap(table -> table.select("caption, thead, tbody, tfoot, tr, th, td").stream()
                        .filter(cell -> cell.closest("table") == table))
                .toList();
        cells.forEach(cell -> cell.tagName("div"));
        tables.forEach(table -> table.tagName("div"));
    }
}
