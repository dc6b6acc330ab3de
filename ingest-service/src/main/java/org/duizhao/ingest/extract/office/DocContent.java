package org.duizhao.ingest.extract.office;

import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;

/** The blocks of a body, of a cell or of a note. */
final class DocContent {

    private static final int TEXT_LEVEL = 9;

    private final DocParts parts;
    private final Script script;
    /** What stands in a paragraph whose end was deleted, and so belongs to the next one. */
    private final Script carried = new Script();

    DocContent(DocParts parts, Script script) {
        this.parts = parts;
        this.script = script;
    }

    /** @param depth of the table that the range is a cell of; 0 for none */
    void read(Range range, int depth) {
        DocRun run = new DocRun(parts);
        int count = range.numParagraphs();
        int i = 0;
        while (i < count) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > depth) {
                Table table = range.getTable(paragraph);
                new DocTable(parts, depth + 1).read(table).tell(script);
                i += Math.max(1, table.numParagraphs());
            } else {
                paragraph(paragraph, run);
                i++;
            }
        }
        if (!carried.isEmpty()) {
            script.start("p", "");
            script.addAll(carried);
            script.end("p");
        }
    }

    private void paragraph(Paragraph paragraph, DocRun run) {
        Script own = new Script();
        boolean endIsDeleted = run.read(paragraph, own);
        carried.addAll(own);
        if (endIsDeleted) {
            return;
        }
        Script text = new Script();
        text.addAll(carried);
        String style = parts.style(paragraph);
        int outline = paragraph.getLvl();
        int heading = outline >= 0 && outline < TEXT_LEVEL ? outline + 1 : HeadingName.level(style);
        int list = paragraph.getIlfo();
        String label = list > 0 ? parts.numbering.next(list, paragraph.getIlvl()) : "";
        boolean listed = list > 0 && (!label.isEmpty() || parts.numbering.isBullet(list, paragraph.getIlvl()));
        new ParagraphKind(heading, HeadingName.isContents(style), listed).tell(label, text, script);
    }

    /** Its lines, without blocks of their own. */
    void asNote(Range range) {
        DocRun run = new DocRun(parts);
        for (int i = 0; i < range.numParagraphs(); i++) {
            run.read(range.getParagraph(i), script);
            script.lineBreak();
        }
    }
}
