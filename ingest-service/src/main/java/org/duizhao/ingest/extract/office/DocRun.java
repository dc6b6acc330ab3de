package org.duizhao.ingest.extract.office;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The text of paragraphs: fields with their results, breaks, marks of notes; without what is deleted or hidden. */
final class DocRun {

    private static final char NOTE = '\u0002';
    private static final char REMARK = '\u0005';
    private static final char FIELD_BEGINS = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_ENDS = '\u0015';

    private final DocParts parts;
    /** Of the fields that are open, whether their result is being read; what comes before is an instruction. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private Script text = new Script();
    private final StringBuilder characters = new StringBuilder();
    private String raised = "";

    DocRun(DocParts parts) {
        this.parts = parts;
    }

    /** Whether the paragraph goes on in the next one, once the tracked changes are accepted. */
    boolean read(Paragraph paragraph, Script to) {
        text = to;
        boolean endIsDeleted = false;
        String left = "";
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            String why = run.isMarkedDeleted() ? "deleted-text" : run.isVanished() ? "hidden-text" : "";
            if (why.isEmpty()) {
                read(run);
            } else {
                fieldsOnly(run.text());
                endIsDeleted |= run.isMarkedDeleted() && run.text().indexOf('\r') >= 0;
                if (!why.equals(left) && !run.text().isBlank() && !fields.contains(false)) {
                    parts.left.count(why);
                }
            }
            left = why;
        }
        return endIsDeleted;
    }

    private void fieldsOnly(String run) {
        run.chars().filter(c -> c >= FIELD_BEGINS && c <= FIELD_ENDS).forEach(c -> field((char) c));
    }

    private void read(CharacterRun run) {
        raised = switch (run.getSubSuperScriptIndex()) {
            case 1 -> "sup";
            case 2 -> "sub";
            default -> "";
        };
        String all = run.text();
        for (int i = 0; i < all.length(); i++) {
            char c = all.charAt(i);
            if (c >= FIELD_BEGINS && c <= FIELD_ENDS) {
                flush();
                field(c);
            } else if (!fields.contains(false)) {
                character(c, run, run.getStartOffset() + i);
            }
        }
        flush();
    }

    private void character(char c, CharacterRun run, int place) {
        switch (c) {
            case NOTE -> {
                flush();
                text.addAll(parts.note(place));
            }
            case REMARK -> parts.left.count("comments");
            case '\u0001', '\b' -> parts.left.count("picture");
            case '\u000B' -> {
                flush();
                text.lineBreak();
            }
            case '\u001E' -> characters.append('-');
            case '\t' -> characters.append('\t');
            case '(' -> characters.append(run.isSymbol() ? symbol(run) : "(");
            default -> {
                if (c >= ' ') {
                    characters.append(c);
                }
            }
        }
    }

    private static String symbol(CharacterRun run) {
        return DocxRun.symbol(Integer.toHexString(run.getSymbolCharacter()));
    }

    private void field(char mark) {
        switch (mark) {
            case FIELD_BEGINS -> fields.push(false);
            case FIELD_RESULT -> {
                if (!fields.isEmpty()) {
                    fields.pop();
                    fields.push(true);
                }
            }
            default -> fields.poll();
        }
    }

    private void flush() {
        if (characters.isEmpty()) {
            return;
        }
        if (raised.isEmpty()) {
            text.text(characters.toString());
        } else {
            text.raised(characters.toString(), raised);
        }
        characters.setLength(0);
    }
}
