package org.duizhao.ingest.extract.office;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A table on a slide. */
final class PptxTable {

    private final Script script;

    PptxTable(Script script) {
        this.script = script;
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        script.start("table", "");
        while (Xml.nextChild(xml)) {
            if (xml.getLocalName().equals("tr")) {
                row(xml);
            } else {
                Xml.skip(xml);
            }
        }
        script.end("table");
    }

    private void row(XMLStreamReader xml) throws XMLStreamException {
        script.start("tr", "");
        while (Xml.nextChild(xml)) {
            boolean covered = Xml.attribute(xml, "hMerge", "0").matches("1|true")
                    || Xml.attribute(xml, "vMerge", "0").matches("1|true");
            if (xml.getLocalName().equals("tc") && !covered) {
                cell(xml);
            } else {
                Xml.skip(xml);
            }
        }
        script.end("tr");
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        script.startCell(0, Xml.number(xml, "gridSpan", 1), Xml.number(xml, "rowSpan", 1), false);
        while (Xml.nextChild(xml)) {
            if (xml.getLocalName().equals("txBody")) {
                new PptxParagraphs(script).read(xml);
            } else {
                Xml.skip(xml);
            }
        }
        script.end("td");
    }
}
