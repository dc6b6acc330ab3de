package org.duizhao.ingest.extract.office;

import org.duizhao.ingest.extract.layout.MarkupBlocks;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The elements and texts of a page, told to what makes blocks of them. */
public record MarkupWalk(MarkupBlocks blocks) implements NodeVisitor {

    public static void over(Element element, MarkupBlocks blocks) {
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
            start(element);
        }
    }

    private void start(Element element) {
        String name = element.normalName();
        if (name.equals("td") || name.equals("th")) {
            blocks.startCell(name, 0, span(element, "colspan"), span(element, "rowspan"));
        } else {
            blocks.start(name, element.className());
        }
    }

    private static int span(Element element, String attribute) {
        String value = element.attr(attribute).strip();
        return value.matches("\\d{1,4}") ? Integer.parseInt(value) : 1;
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            blocks.end(element.normalName());
        }
    }
}
