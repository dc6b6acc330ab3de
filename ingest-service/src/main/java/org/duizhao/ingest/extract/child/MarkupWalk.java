package org.duizhao.ingest.extract.child;

import org.duizhao.ingest.extract.layout.MarkupBlocks;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The elements and texts of a page, told to what makes blocks of them. */
record MarkupWalk(MarkupBlocks blocks) implements NodeVisitor {

    static void over(Element element, MarkupBlocks blocks) {
        element.traverse(new MarkupWalk(blocks));
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (text.parent() != null && text.parent().nameIs("pre")) {
                blocks.lines(text.getWholeText());
            } else {
                blocks.text(text.getWholeText());
            }
        } else if (node instanceof Element element) {
            blocks.start(element.normalName(), element.className());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            blocks.end(element.normalName());
        }
    }
}
