package org.duizhao.ingest.extract.office;

import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;

/** What all parts of a document share: its styles, its lists, its notes, and what of it is left out. */
final class DocParts {

    final LeftOut left = new LeftOut();
    final DocNumbering numbering;
    private final HWPFDocument document;
    private int notes;

    DocParts(HWPFDocument document) {
        this.document = document;
        this.numbering = new DocNumbering(document.getListTables());
    }

    /** The name of the paragraph's style. */
    String style(Paragraph paragraph) {
        StyleDescription style = document.getStyleSheet() == null
                ? null
                : document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
        return style == null || style.getName() == null ? "" : style.getName();
    }

    /** The note whose mark stands at this place, with its number; empty for none. */
    Script note(int place) {
        Script script = new Script();
        if (!note(document.getFootnotes(), document.getFootnoteRange(), place, script)) {
            note(document.getEndnotes(), document.getEndnoteRange(), place, script);
        }
        return script;
    }

    private boolean note(Notes all, Range texts, int place, Script script) {
        int index = all == null ? -1 : all.getNoteIndexByAnchorPosition(place);
        if (index < 0) {
            return false;
        }
        int from = texts.getStartOffset() + all.getNoteTextStartOffset(index);
        int to = texts.getStartOffset() + all.getNoteTextEndOffset(index);
        script.start("div", "footnote");
        script.text(++notes + " ");
        new DocContent(this, script).asNote(new Range(from, to, document));
        script.end("div");
        return true;
    }
}
