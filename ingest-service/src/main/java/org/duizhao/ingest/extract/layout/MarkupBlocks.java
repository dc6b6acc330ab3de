package org.duizhao.ingest.extract.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.events.Block;
import org.duizhao.ingest.extract.wire.Piece;

/**
 * Pieces from the tags of HTML, or from what readers of office files tell as such. A line break ends a paragraph the way a line of plain text does; a
 * footnote follows the paragraph that it stands in; tables become rows.
 */
public final class MarkupBlocks {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "table",
            "tbody",
            "thead",
            "tfoot",
            "tr",
            "td",
            "th",
            "caption",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "blockquote",
            "pre",
            "figure",
            "figcaption",
            "address",
            "hr",
            "center",
            "body",
            "form",
            "fieldset");
    private static final Set<String> NOTE_CLASSES = Set.of("note", "footnote", "endnote", "sdfootnote");
    private static final char SOFT_BREAK = '\u2028';
    private static final Pattern OWN_NUMBER = Pattern.compile("^(\\d{1,3})\\s+");
    /** What Tika gives of old files of Word for a number that is counted. */
    private static final Pattern COUNTED_NUMBER = Pattern.compile("^\\uFFFD\\s+");

    /** Begins a note in plain text, but an item in a list. */
    private static final Pattern CIRCLED = Pattern.compile("[①-⑳]");

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Piece> notes = new ArrayList<>();
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private final Deque<Table> tables = new ArrayDeque<>();
    private StringBuilder text = new StringBuilder();
    private int page;
    private int tableCount;
    private int raised;
    /** What is raised or lowered, and in which direction, until it is known how far it goes. */
    private final StringBuilder aside = new StringBuilder();

    private int asideAbove;
    private int noteTexts;
    private String noteMark = "";

    /** An open block and the text before it in the block around it. */
    private record Scope(String tag, boolean note, boolean contents, StringBuilder before) {}

    /** Pages, slides and sheets, from 1. */
    public void page(int number) {
        flush();
        page = number;
    }

    public void start(String name, String classes) {
        String tag = name.toLowerCase(Locale.ROOT);
        if (tag.equals("br")) {
            settle();
            text.append('\n');
            return;
        }
        if (tag.equals("sup") || tag.equals("sub")) {
            raised = tag.equals("sup") ? 1 : -1;
            return;
        }
        if (!BLOCKS.contains(tag)) {
            return;
        }
        boolean note = NOTE_CLASSES.contains(classes);
        StringBuilder before = new StringBuilder();
        if (note && isInText()) {
            settle();
            before = text;
            text = new StringBuilder();
        } else {
            flush();
        }
        scopes.push(new Scope(tag, note, classes.equals("toc"), before));
        startTable(tag);
    }

    /** A cell that may cover several columns and rows, after so many columns without one. */
    public void startCell(String tag, int skipped, int columns, int rows) {
        flush();
        scopes.push(new Scope(tag, false, false, new StringBuilder()));
        Table table = tables.peek();
        if (table != null) {
            table.startCell(skipped, columns, rows, tag.equals("th"));
        }
    }

    private void startTable(String tag) {
        Table table = tables.peek();
        if (tag.equals("table")) {
            tables.push(new Table(++tableCount));
        } else if (table != null && tag.equals("tr")) {
            table.startRow(isInHead());
        } else if (table != null && (tag.equals("td") || tag.equals("th"))) {
            table.startCell(0, 1, 1, tag.equals("th"));
        }
    }

    private boolean isInHead() {
        for (Scope scope : scopes) {
            if (scope.tag.equals("thead") || scope.tag.equals("table")) {
                return scope.tag.equals("thead");
            }
        }
        return false;
    }

    public void text(String characters) {
        String line = characters.replace('\n', ' ').replace('\r', ' ');
        if (raised != asideAbove) {
            settle();
        }
        asideAbove = raised;
        (raised == 0 ? text : aside).append(line);
    }

    private void settle() {
        if (!aside.isEmpty()) {
            text.append(Raised.after(text, aside.toString(), asideAbove > 0));
            aside.setLength(0);
        }
    }

    /** A line end that the author has set: what follows is a line of its own, though not a paragraph. */
    public void softBreak() {
        settle();
        text.append(SOFT_BREAK);
    }

    /** Text whose line ends mean something, as in {@code pre}. */
    public void lines(String characters) {
        settle();
        text.append(characters);
    }

    public void end(String name) {
        String tag = name.toLowerCase(Locale.ROOT);
        if (tag.equals("sup") || tag.equals("sub")) {
            raised = 0;
            return;
        }
        if (!BLOCKS.contains(tag)) {
            return;
        }
        flush();
        while (!scopes.isEmpty()) {
            Scope scope = scopes.pop();
            if (!scope.before.isEmpty()) {
                text = scope.before.append(noteMark);
                noteMark = "";
            }
            if (scope.tag.equals(tag)) {
                break;
            }
        }
        endTable(tag);
        emitNotes();
    }

    private void endTable(String tag) {
        Table table = tables.peek();
        if (table == null) {
            return;
        }
        if (tag.equals("table")) {
            tables.pop();
            Table outer = tables.peek();
            List<Piece> rows = table.rows(page);
            if (outer == null) {
                pieces.addAll(rows);
            } else {
                rows.forEach(outer::add);
            }
        } else if (tag.equals("td") || tag.equals("th")) {
            table.endCell();
        }
    }

    private void flush() {
        settle();
        String raw = text.toString();
        text = new StringBuilder();
        if (raw.isBlank()) {
            return;
        }
        boolean note = scopes.stream().anyMatch(Scope::note);
        int level = scopes.stream().mapToInt(scope -> level(scope.tag)).max().orElse(0);
        boolean item = scopes.stream().anyMatch(scope -> scope.tag.equals("li"));
        if (note) {
            addNote(raw);
        } else if (COUNTED_NUMBER.matcher(raw).find()) {
            String text = COUNTED_NUMBER.matcher(joined(raw)).replaceFirst("");
            add(Piece.of(Block.Kind.FOOTNOTE, 0, page, "[" + ++noteTexts + "]" + text));
        } else if (level > 0) {
            SoftLines.headings(raw).forEach(line -> add(Piece.of(Block.Kind.HEADING, level, page, joined(line))));
        } else if (scopes.stream().anyMatch(Scope::contents)) {
            add(Piece.of(Block.Kind.LIST_ITEM, 0, page, joined(raw)));
        } else {
            SoftLines.parted(raw).forEach(line -> PlainText.pieces(line).forEach(piece -> add(ofKind(piece, item))));
        }
    }

    private Piece ofKind(Piece piece, boolean item) {
        boolean counted = piece.kind() == Block.Kind.FOOTNOTE
                && CIRCLED.matcher(piece.text()).lookingAt();
        boolean plain = piece.kind() == Block.Kind.PARAGRAPH || counted;
        Block.Kind kind = item && plain ? Block.Kind.LIST_ITEM : piece.kind();
        return Piece.of(kind, piece.level(), page, piece.text());
    }

    private void addNote(String raw) {
        String note = joined(raw).strip();
        if (note.isEmpty() || note.matches("\\P{L}*")) {
            return;
        }
        Matcher own = OWN_NUMBER.matcher(note);
        if (own.find()) {
            noteMark = "[" + own.group(1) + "]";
            note = noteMark + note.substring(own.end());
        }
        notes.add(Piece.of(Block.Kind.FOOTNOTE, 0, page, note));
    }

    private static String joined(String raw) {
        List<String> lines = List.of(raw.split("[\n\u2028]"));
        Joiner joiner = new Joiner(lines);
        String all = "";
        for (String line : lines) {
            all = joiner.join(all, line.strip());
        }
        return all;
    }

    private void add(Piece piece) {
        Table table = tables.peek();
        if (table == null || !table.add(piece)) {
            pieces.add(piece);
        }
    }

    private void emitNotes() {
        if (!isInText() && tables.isEmpty()) {
            pieces.addAll(notes);
            notes.clear();
        }
    }

    /** Whether a paragraph, a heading or an item is open. */
    private boolean isInText() {
        return scopes.stream().anyMatch(scope -> scope.tag.matches("p|li|h[1-6]"));
    }

    private static int level(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1)) ? tag.charAt(1) - '0' : 0;
    }

    /** All pieces; the end of the document. */
    public List<Piece> finish() {
        flush();
        while (!tables.isEmpty()) {
            endTable("table");
        }
        pieces.addAll(notes);
        notes.clear();
        return TabbedText.rows(pieces);
    }
}
