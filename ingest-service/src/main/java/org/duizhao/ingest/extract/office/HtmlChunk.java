package org.duizhao.ingest.extract.office;

import org.duizhao.ingest.extract.layout.MarkupBlocks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A page that is a part of an office document. */
final class HtmlChunk {

    private HtmlChunk() {}

    static void tell(String html, MarkupBlocks blocks) {
        Document page = Jsoup.parse(html);
        page.select("script, style, rt, rp, [hidden]").remove();
        MarkupWalk.over(page.body(), blocks);
    }
}
