package org.duizhao.ingest.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.duizhao.ingest.extract.layout.MarkupBlocks;
import org.jspecify.annotations.Nullable;

/** Blocks of a body, of a cell, of a text box or of a note: paragraphs, tables, and what only wraps them. */
final class DocxContent {

    private final DocxParts parts;
    private final Script script = new Script();
    /** What stands in a paragraph whose end was deleted, and so belongs to the next one. */
    private final Script carried = new Script();

    private boolean note;

    DocxContent(DocxParts parts) {
        this.parts = parts;
    }

    void asNote() {
        note = true;
    }

    Script script() {
        return script;
    }

    /** The element that is open, to its end. */
    void block(XMLStreamReader xml) throws XMLStreamException, IOException {
        switch (xml.getLocalName()) {
            case "p" -> paragraph(xml);
            case "tbl" -> new DocxTable(parts, script).read(xml);
            case "sdt" -> wrapped(xml, "sdtContent");
            case "AlternateContent" -> alternate(xml);
            case "ins", "moveTo", "customXml", "smartTag", "sdtContent", "Choice", "Fallback", "txbxContent" ->
                children(xml);
            case "del", "moveFrom" -> {
                parts.leave("deleted-text");
                Xml.skip(xml);
            }
            case "altChunk" -> {
                altChunk(Xml.attribute(xml, "id", ""));
                Xml.skip(xml);
            }
            case "oMathPara", "oMath" -> equation(xml);
            default -> Xml.skip(xml);
        }
    }

    private void children(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (Xml.nextChild(xml)) {
            block(xml);
        }
    }

    private void wrapped(XMLStreamReader xml, String content) throws XMLStreamException, IOException {
        while (Xml.nextChild(xml)) {
            if (xml.getLocalName().equals(content)) {
                children(xml);
            } else {
                Xml.skip(xml);
            }
        }
    }

    /** The first way that a drawing is given in; the others say the same for older readers. */
    private void alternate(XMLStreamReader xml) throws XMLStreamException, IOException {
        boolean first = true;
        while (Xml.nextChild(xml)) {
            if (first) {
                children(xml);
            } else {
                Xml.skip(xml);
            }
            first = false;
        }
    }

    private void paragraph(XMLStreamReader xml) throws XMLStreamException, IOException {
        DocxParagraph paragraph = new DocxParagraph(parts);
        paragraph.read(xml);
        if (paragraph.endIsDeleted()) {
            carried.addAll(paragraph.text());
            return;
        }
        Script text = new Script();
        text.addAll(carried);
        text.addAll(paragraph.text());
        if (note) {
            script.addAll(text);
            script.lineBreak();
        } else {
            paragraph.place(text, script);
        }
        script.addAll(paragraph.boxes());
    }

    /** What was carried has no next paragraph. */
    void finish() {
        if (!carried.isEmpty()) {
            script.start("p", "");
            script.addAll(carried);
            script.end("p");
        }
    }

    private void equation(XMLStreamReader xml) throws XMLStreamException {
        String text = OmmlText.of(xml);
        script.start("p", "");
        script.text(text);
        script.end("p");
    }

    /** A document of another format that Word shows as part of this one. */
    private void altChunk(String id) throws IOException, XMLStreamException {
        OfficePackage.@Nullable Relation relation = parts.relation(id);
        String target = relation == null ? "" : relation.target();
        if (target.matches("(?i).*\\.docx") && !parts.isChunk()) {
            document(target);
            return;
        }
        if (!target.matches("(?i).*\\.(?:x?html?|txt)")) {
            parts.leave("attachment");
            return;
        }
        try (InputStream in = parts.open(target)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            boolean plain = target.endsWith("txt");
            script.add(blocks -> AltChunk.tell(text, plain, blocks));
        }
    }

    /** A document of Word within one, which is shown as if it stood there; one within that is left out. */
    private void document(String target) throws IOException, XMLStreamException {
        Path copy = Files.createTempFile("chunk", ".docx");
        try (InputStream in = parts.open(target)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            script.addAll(DocxText.chunk(copy, parts.said()));
        } finally {
            Files.delete(copy);
        }
    }

    /** Tells the blocks of a page within a document. */
    private static final class AltChunk {

        private static void tell(String text, boolean plain, MarkupBlocks blocks) {
            if (plain) {
                blocks.start("pre", "");
                blocks.lines(text);
                blocks.end("pre");
            } else {
                HtmlChunk.tell(text, blocks);
            }
        }
    }
}
