package org.duizhao.ingest.extract.office;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The lists that are open, and the number that the next paragraph of theirs begins with. */
final class OdfList {

    private final OdfParts parts;
    private final Deque<Open> open = new ArrayDeque<>();
    private boolean pending;
    private int start = -1;
    private @Nullable String stated;

    private record Open(String style, ListCounter counter) {}

    OdfList(OdfParts parts) {
        this.parts = parts;
    }

    void open(XMLStreamReader xml) {
        pending = false;
        Open around = open.peek();
        String style = Xml.attribute(xml, "style-name", around == null ? "" : around.style);
        open.push(new Open(
                style,
                around == null
                        ? parts.list(
                                Xml.attribute(xml, "id", ""),
                                style,
                                Xml.attribute(xml, "continue-list", ""),
                                Xml.attribute(xml, "continue-numbering", "false")
                                        .equals("true"))
                        : around.counter));
    }

    void close() {
        open.pop();
    }

    void item(XMLStreamReader xml) {
        pending = true;
        stated = null;
        start = Xml.number(xml, "start-value", -1);
    }

    void endItem() {
        pending = false;
    }

    /** What the file itself says the number is. */
    void state(String label) {
        stated = label;
    }

    /** The number before a paragraph of this style; empty for one that begins no item. */
    String label(String paragraphStyle) {
        Open list = open.peek();
        boolean begins = pending;
        pending = false;
        if (list == null || !begins) {
            return stated == null || !begins ? "" : ListNumber.separated(stated);
        }
        int level = open.size() - 1;
        if (start >= 0) {
            list.counter.set(level, start);
        }
        String style = style(list, paragraphStyle);
        String counted = list.counter.next(at -> parts.styles.lists().level(style, at), level);
        return stated == null ? counted : ListNumber.separated(stated);
    }

    private String style(Open list, String paragraphStyle) {
        return list.style.isEmpty() ? parts.styles.list(paragraphStyle) : list.style;
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    /** Whether the paragraph belongs to an item that has a number or a bullet. */
    boolean isItem(String paragraphStyle, String label) {
        Open list = open.peek();
        if (list == null) {
            return false;
        }
        NumberLevel level = parts.styles.lists().level(style(list, paragraphStyle), open.size() - 1);
        return !label.isEmpty() || level == null || level.format.equals("bullet");
    }
}
