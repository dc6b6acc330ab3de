package org.duizhao.ingest.extract.office;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One paragraph: its properties, the text in it, and the text boxes that hang on it. */
final class DocxParagraph {

    private final DocxParts parts;
    private final Script text = new Script();
    private final Script boxes = new Script();
    private final DocxRun run;
    private String style = "";
    private int outline = -1;
    private @Nullable Integer number;
    private @Nullable Integer level;
    private boolean endIsDeleted;

    DocxParagraph(DocxParts parts) {
        this.parts = parts;
        this.run = new DocxRun(parts, text, boxes);
    }

    Script text() {
        return text;
    }

    Script boxes() {
        return boxes;
    }

    /** Whether it goes on in the next paragraph, once the tracked changes are accepted. */
    boolean endIsDeleted() {
        return endIsDeleted;
    }

    void read(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (Xml.nextChild(xml)) {
            if (xml.getLocalName().equals("pPr")) {
                readProperties(xml);
                run.inParagraph(style);
            } else {
                inline(xml);
            }
        }
    }

    private void readProperties(XMLStreamReader xml) throws XMLStreamException {
        while (Xml.nextChild(xml)) {
            switch (xml.getLocalName()) {
                case "pStyle" -> style = Xml.attribute(xml, "val", "");
                case "outlineLvl" -> outline = Xml.number(xml, "val", -1);
                case "numPr", "rPr" -> {
                    readNested(xml);
                    continue;
                }
                default -> {
                    // How it looks.
                }
            }
            Xml.skip(xml);
        }
    }

    private void readNested(XMLStreamReader xml) throws XMLStreamException {
        while (Xml.nextChild(xml)) {
            switch (xml.getLocalName()) {
                case "numId" -> number = Xml.number(xml, "val", 0);
                case "ilvl" -> level = Xml.number(xml, "val", 0);
                case "del", "moveFrom" -> endIsDeleted = true;
                default -> {
                    // How its end looks.
                }
            }
            Xml.skip(xml);
        }
    }

    private void inline(XMLStreamReader xml) throws XMLStreamException, IOException {
        switch (xml.getLocalName()) {
            case "r" -> run.read(xml);
            case "del", "moveFrom" -> {
                parts.leave("deleted-text");
                Xml.skip(xml);
            }
            case "oMath", "oMathPara" -> text.text(OmmlText.of(xml));
            case "sdtPr", "sdtEndPr", "rubyPr", "customXmlPr", "smartTagPr", "dir", "bdo" -> {
                if (xml.getLocalName().length() == 3) {
                    children(xml);
                } else {
                    Xml.skip(xml);
                }
            }
            case "hyperlink", "ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml", "fldSimple" ->
                children(xml);
            case "AlternateContent" -> run.alternate(xml);
            default -> Xml.skip(xml);
        }
    }

    private void children(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (Xml.nextChild(xml)) {
            inline(xml);
        }
    }

    /** Puts its text where it belongs: as a heading, an item of a list or a plain paragraph, after the number that Word shows. */
    void place(Script content, Script script) {
        String label = label();
        int heading = outline >= 0 && outline < 9 ? outline + 1 : outline == 9 ? 0 : parts.styles.heading(style);
        Integer list = number();
        boolean listed = list != null && list > 0 && !(label.isEmpty() && !isBullet(list));
        new ParagraphKind(heading, parts.styles.isContents(style), listed).tell(label, content, script);
    }

    private boolean isBullet(int list) {
        return parts.numbering.isBullet(list, level(list));
    }

    private String label() {
        Integer list = number();
        return list == null || list <= 0 ? "" : parts.numbering.next(list, level(list));
    }

    private @Nullable Integer number() {
        return number == null ? parts.styles.number(style) : number;
    }

    private int level(int list) {
        if (level != null) {
            return level;
        }
        Integer ofStyle = parts.numbering.levelOf(list, style);
        Integer stated = parts.styles.level(style);
        return ofStyle != null ? ofStyle : stated == null ? 0 : stated;
    }
}
