package org.duizhao.ingest.extract.child;

import org.duizhao.ingest.extract.layout.MarkupBlocks;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The XHTML that Tika makes, as blocks. */
final class XhtmlHandler extends DefaultHandler {

    /** White space and furniture are counted differently later. */
    private static final double MARGIN = 1.2;

    private final MarkupBlocks blocks = new MarkupBlocks();
    private boolean inBody;
    private int skipped;

    private final int maxCharacters;
    private long characters;

    /** @param maxCharacters that are of use: with more the parser is stopped */
    XhtmlHandler(int maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        if (local.equals("body")) {
            inBody = true;
            return;
        }
        String classes = attributes.getValue("class") == null ? "" : attributes.getValue("class");
        if (skipped > 0 || isSkipped(classes)) {
            skipped++;
        } else if (inBody) {
            start(local, classes, attributes);
        }
    }

    private void start(String local, String classes, Attributes attributes) {
        if (local.equals("td") || local.equals("th")) {
            blocks.startCell(local, 0, span(attributes, "colspan"), span(attributes, "rowspan"));
        } else {
            blocks.start(local, classes);
        }
    }

    private static int span(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value != null && value.matches("\\d{1,4}") ? Integer.parseInt(value) : 1;
    }

    private static boolean isSkipped(String classes) {
        return classes.equals("embedded")
                || classes.equals("package-entry")
                || classes.equals("ocr")
                || classes.equals("header")
                || classes.equals("footer")
                || classes.equals("slide-master-content")
                || classes.equals("annotation_Text")
                || classes.equals("outside");
    }

    @Override
    public void endElement(String uri, String local, String name) {
        if (skipped > 0) {
            skipped--;
        } else if (inBody) {
            blocks.end(local);
        }
    }

    @Override
    public void characters(char[] ch, int start, int length) throws SAXException {
        if (inBody && skipped == 0) {
            for (int i = start; i < start + length; i++) {
                characters += Character.isWhitespace(ch[i]) ? 0 : 1;
            }
            if (isFull()) {
                throw new SAXException("text: enough");
            }
            blocks.text(new String(ch, start, length));
        }
    }

    @Override
    public void ignorableWhitespace(char[] ch, int start, int length) throws SAXException {
        characters(ch, start, length);
    }

    /** Whether more was read than the document may have. */
    boolean isFull() {
        return characters > MARGIN * maxCharacters;
    }

    void send(Output output) throws Refusal {
        output.texts(blocks.finish());
    }
}
