package org.duizhao.ingest.extract.office;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The paragraphs of a shape or of a cell (ECMA-376, part 1, 21.1.2), with the numbers that are counted. */
final class PptxParagraphs {

    private final Script script;
    private final ListCounter counter = new ListCounter();
    private final NumberLevel[] levels = new NumberLevel[ListCounter.LEVELS];

    private int level;
    private boolean bullet;
    private boolean numbered;

    PptxParagraphs(Script script) {
        this.script = script;
    }

    /** Of the element that is open, to its end. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        while (Xml.nextChild(xml)) {
            if (xml.getLocalName().equals("p")) {
                paragraph(xml);
            } else {
                Xml.skip(xml);
            }
        }
    }

    private void paragraph(XMLStreamReader xml) throws XMLStreamException {
        Script text = new Script();
        level = 0;
        bullet = false;
        numbered = false;
        while (Xml.nextChild(xml)) {
            if (xml.getLocalName().equals("pPr")) {
                properties(xml);
            } else {
                inline(xml, text);
            }
        }
        String label = numbered && !text.isEmpty() ? counter.next(at -> levels[at], level) : "";
        if (!numbered && !text.isEmpty()) {
            counter.restart(level);
        }
        new ParagraphKind(0, false, bullet || numbered).tell(label, text, script);
    }

    private void properties(XMLStreamReader xml) throws XMLStreamException {
        level = Math.max(0, Math.min(8, Xml.number(xml, "lvl", 0)));
        while (Xml.nextChild(xml)) {
            switch (xml.getLocalName()) {
                case "buChar", "buBlip" -> bullet = true;
                case "buAutoNum" -> {
                    numbered = true;
                    levels[level] = numbering(Xml.attribute(xml, "type", ""), Xml.number(xml, "startAt", 1), level);
                }
                default -> {
                    // How it looks.
                }
            }
            Xml.skip(xml);
        }
    }

    /** As {@code ST_TextAutonumberScheme} names them: arabicPeriod, romanUcParenBoth, ea1ChsPlain. */
    private static NumberLevel numbering(String scheme, int start, int at) {
        NumberLevel level = new NumberLevel();
        level.start = start;
        level.format = format(scheme);
        String number = "%" + (at + 1);
        boolean chinese = scheme.startsWith("ea1Ch");
        if (scheme.endsWith("ParenBoth")) {
            level.text = "(" + number + ")";
        } else if (scheme.endsWith("ParenR")) {
            level.text = number + ")";
        } else if (scheme.endsWith("Period")) {
            level.text = number + (chinese ? "、" : ".");
        } else {
            level.text = number;
        }
        return level;
    }

    private static String format(String scheme) {
        if (scheme.startsWith("alphaLc")) {
            return "lowerLetter";
        }
        if (scheme.startsWith("alphaUc")) {
            return "upperLetter";
        }
        if (scheme.startsWith("romanLc")) {
            return "lowerRoman";
        }
        if (scheme.startsWith("romanUc")) {
            return "upperRoman";
        }
        if (scheme.startsWith("circleNum")) {
            return "decimalEnclosedCircle";
        }
        if (scheme.startsWith("arabicDb")) {
            return "decimalFullWidth";
        }
        return scheme.startsWith("ea1") ? "chineseCounting" : "decimal";
    }

    private static void inline(XMLStreamReader xml, Script text) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "r", "fld" -> run(xml, text);
            case "br" -> {
                text.lineBreak();
                Xml.skip(xml);
            }
            case "m", "oMath", "oMathPara" -> text.text(OmmlText.of(xml));
            case "AlternateContent" -> {
                boolean first = true;
                while (Xml.nextChild(xml)) {
                    if (first) {
                        first = false;
                        while (Xml.nextChild(xml)) {
                            inline(xml, text);
                        }
                    } else {
                        Xml.skip(xml);
                    }
                }
            }
            default -> Xml.skip(xml);
        }
    }

    private static void run(XMLStreamReader xml, Script text) throws XMLStreamException {
        int baseline = 0;
        while (Xml.nextChild(xml)) {
            if (xml.getLocalName().equals("rPr")) {
                String raised = Xml.attribute(xml, "baseline", "0").replace("%", "");
                baseline = raised.matches("-?\\d{1,7}") ? Integer.parseInt(raised) : 0;
                Xml.skip(xml);
            } else if (xml.getLocalName().equals("t")) {
                String piece = Xml.text(xml);
                if (baseline == 0) {
                    text.text(piece);
                } else {
                    text.raised(piece, baseline > 0 ? "sup" : "sub");
                }
            } else {
                Xml.skip(xml);
            }
        }
    }
}
