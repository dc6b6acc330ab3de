package org.duizhao.ingest.extract.rtf;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.ingest.extract.office.LeftOut;
import org.duizhao.ingest.extract.rtf.RtfState.Destination;
import org.duizhao.ingest.extract.wire.Piece;

/**
 * What stands in an RTF file: paragraphs, headings by style or outline level, items, rows with merged
 * cells, text boxes, and notes with their marks. Running headers and footers, comments, hidden and deleted text, codes of
 * fields, and pictures are left out.
 */
public final class RtfText implements RtfScanner.Handler {

    private final RtfFonts fonts = new RtfFonts();
    private final RtfBlocks blocks = new RtfBlocks();
    private final RtfStyles styles = new RtfStyles();
    private final LeftOut left = new LeftOut();
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final Deque<RtfState> around = new ArrayDeque<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder aside = new StringBuilder();
    private RtfState state = new RtfState();
    private String label = "";
    private boolean groupBegins;
    private boolean optional;
    private int repeated;
    private int notes;
    /** Why the text before was left out; empty if it was not. */
    private String leftOut = "";

    private boolean whole;

    private RtfText() {}

    public static RtfText of(byte[] file) {
        RtfText text = new RtfText();
        RtfScanner.scan(file, text);
        return text;
    }

    /** The blocks, in reading order; to be asked for once. */
    public List<Piece> pieces() {
        return blocks.finish();
    }

    /** What the file says of itself, by names of Dublin Core. */
    public Map<String, String> metadata() {
        return metadata;
    }

    /** What the file has and its text has not. */
    public LeftOut left() {
        return left;
    }

    /** Whether every group is closed; in a file that was cut, some are not. */
    public boolean isWhole() {
        return whole;
    }

    @Override
    public void open() {
        flush();
        around.push(state);
        state = state.copy();
        groupBegins = true;
        repeated = 0;
    }

    @Override
    public void close() {
        flush();
        repeated = 0;
        if (around.isEmpty()) {
            return;
        }
        RtfState inner = state;
        state = around.pop();
        whole = around.isEmpty();
        if (inner.destination != state.destination || inner.destination == Destination.STYLES) {
            end(inner);
        }
    }

    /** The end of what the group told aside from the text. */
    private void end(RtfState group) {
        switch (group.destination) {
            case NOTE -> blocks.endNote();
            case BOX -> blocks.endBox();
            case LABEL -> label = aside.toString();
            case FACT -> metadata.put(group.fact, aside.toString().strip());
            case STYLES -> styles.named(group.number, aside.toString());
            default -> {
                return;
            }
        }
        aside.setLength(0);
    }

    @Override
    public void optional() {
        optional = true;
    }

    @Override
    public void control(String word, int value, boolean given) {
        if (word.equals("u")) {
            character((char) value);
            repeated = state.bytesOfCharacter;
            return;
        }
        flush();
        boolean begins = groupBegins;
        boolean skippable = optional;
        groupBegins = false;
        optional = false;
        repeated = 0;
        if (begins && isDestination(word, skippable)) {
            return;
        }
        switch (state.destination) {
            case BODY, BOX, NOTE, LABEL -> ofText(word, value, given);
            case FONTS -> ofFont(word, value);
            case STYLES -> ofStyle(word, value);
            default -> {
                // Says nothing about text.
            }
        }
    }

    /** Whether the first word of a group says where its text goes. */
    private boolean isDestination(String word, boolean skippable) {
        if (state.destination == Destination.NOWHERE) {
            return true;
        }
        Destination known = RtfWords.destination(word, state.destination);
        if (known == Destination.NOTE) {
            blocks.startNote(place());
        } else if (known == Destination.BOX) {
            blocks.startBox();
            state.resetParagraph();
        }
        if (known != null) {
            state.destination = known;
            return true;
        }
        if (state.destination == Destination.FACTS && RtfWords.FACTS.containsKey(word)) {
            state.destination = Destination.FACT;
            state.fact = RtfWords.FACTS.get(word);
            return true;
        }
        boolean style = state.destination == Destination.STYLES && word.equals("cs");
        if (RtfWords.SKIPPED.contains(word) || skippable || style) {
            if (RtfWords.LEFT_OUT.containsKey(word)) {
                left.count(RtfWords.LEFT_OUT.get(word));
            }
            state.destination = Destination.NOWHERE;
            return true;
        }
        return false;
    }

    private void ofFont(String word, int value) {
        switch (word) {
            case "f" -> state.number = value;
            case "fcharset" -> fonts.font(state.number, value);
            case "cpg" -> fonts.fontInCodePage(state.number, value);
            default -> {
                // How it looks.
            }
        }
    }

    private void ofStyle(String word, int value) {
        if (word.equals("s")) {
            state.number = value;
        } else if (word.equals("outlinelevel")) {
            styles.outline(state.number, value);
        }
    }

    private void ofText(String word, int value, boolean given) {
        boolean on = !given || value != 0;
        switch (word) {
            case "ansicpg" -> fonts.usual(value);
            case "f" -> state.font = value;
            case "uc" -> state.bytesOfCharacter = Math.max(0, value);
            case "v" -> state.hidden = on;
            case "deleted", "mvf" -> state.deleted = on;
            case "super" -> state.raised = on ? "sup" : "";
            case "sub" -> state.raised = on ? "sub" : "";
            case "nosupersub" -> state.raised = "";
            case "trowd" -> state.row = new RtfRow();
            case "plain" -> state.resetCharacters();
            case "pard" -> state.resetParagraph();
            case "s" -> {
                state.heading = styles.heading(value);
                state.contents = styles.isContents(value);
            }
            case "outlinelevel" -> state.heading = RtfStyles.stated(value, state.heading);
            case "intbl" -> state.tables = Math.max(1, state.tables);
            case "itap" -> state.tables = Math.max(0, value);
            case "chftn" -> mark();
            default -> {
                if (RtfWords.ROW_WORDS.contains(word)) {
                    state.row.define(word, value);
                }
                structure(word);
                String character = RtfWords.CHARACTERS.get(word);
                if (character != null) {
                    say(character);
                }
            }
        }
    }

    private void structure(String word) {
        if (state.destination != Destination.BODY && state.destination != Destination.BOX) {
            if (word.equals("par") || word.equals("line")) {
                say("\n");
            }
            return;
        }
        switch (word) {
            case "par", "page", "sect", "column" -> endParagraph();
            case "line", "softline" -> blocks.lineBreak();
            case "cell" -> blocks.endCell(1);
            case "row" -> blocks.endRow(1, state.row);
            case "nestcell" -> blocks.endCell(Math.max(2, state.tables));
            case "nestrow" -> blocks.endRow(Math.max(2, state.tables), state.row);
            default -> {
                // How it looks.
            }
        }
    }

    /** Where the end was deleted, the paragraph goes on in the next. */
    private void endParagraph() {
        if (state.deleted) {
            return;
        }
        blocks.endParagraph();
        label = "";
    }

    /** A note begins with its number, which its mark in the text is made of; Word counts both. */
    private void mark() {
        if (state.destination == Destination.NOTE) {
            blocks.noteText(++notes + " ", "");
        }
    }

    @Override
    public void text(byte one) {
        if (repeated > 0) {
            repeated--;
            return;
        }
        groupBegins = false;
        bytes.write(one);
    }

    @Override
    public void character(char one) {
        flush();
        groupBegins = false;
        say(String.valueOf(one));
    }

    private void flush() {
        if (bytes.size() > 0) {
            String text = bytes.toString(state.font < 0 ? fonts.usual() : fonts.of(state.font));
            bytes.reset();
            say(text);
        }
    }

    private void say(String text) {
        switch (state.destination) {
            case BODY, BOX -> {
                if (isShown(text)) {
                    if (!label.isEmpty()) {
                        blocks.text(label, "", place());
                        label = "";
                    }
                    blocks.text(text, state.raised, place());
                }
            }
            case NOTE -> {
                if (isShown(text)) {
                    blocks.noteText(text, state.raised);
                }
            }
            case LABEL, STYLES, FACT -> aside.append(text);
            default -> {
                // Left out.
            }
        }
    }

    /** Counts each place that is not. */
    private boolean isShown(String text) {
        String why = state.deleted ? "deleted-text" : state.hidden ? "hidden-text" : "";
        if (!text.isBlank()) {
            if (!why.isEmpty() && !why.equals(leftOut)) {
                left.count(why);
            }
            leftOut = why;
        }
        return why.isEmpty();
    }

    private RtfBlocks.Place place() {
        return new RtfBlocks.Place(state.heading, !label.isEmpty(), state.contents, state.tables);
    }
}
