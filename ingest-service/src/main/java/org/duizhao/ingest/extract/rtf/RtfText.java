package org.duizhao.ingest.extract.rtf;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.ingest.extract.rtf.RtfState.Destination;
import org.duizhao.ingest.extract.wire.Piece;

/**
 * What stands in an RTF file: paragraphs, headings by style or outline level, items, rows, and notes with their marks. Running
 * headers and footers, comments, hidden and deleted text, codes of fields, and pictures are left out.
 */
public final class RtfText implements RtfScanner.Handler {

    /** Destinations without text; those that begin with {@code \*} and are not known here have none either. */
    private static final Set<String> SKIPPED = Set.of(
            "colortbl",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "fldinst",
            "pict",
            "shppict",
            "nonshppict",
            "object",
            "nonesttables",
            "listtable",
            "listoverridetable",
            "pgdsctbl",
            "annotation",
            "ftnsep",
            "ftnsepc",
            "ftncn",
            "aftnsep",
            "aftnsepc",
            "aftncn",
            "xe",
            "tc");

    private static final Set<String> EMBEDDED = Set.of("pict", "shppict", "object");
    private static final Map<String, String> FACTS =
            Map.of("title", "dc:title", "author", "dc:creator", "subject", "dc:subject");
    private static final Map<String, String> CHARACTERS = Map.ofEntries(
            Map.entry("tab", "\t"),
            Map.entry("emdash", "—"),
            Map.entry("endash", "–"),
            Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"),
            Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"),
            Map.entry("bullet", "•"),
            Map.entry("emspace", "\u2003"),
            Map.entry("enspace", "\u2002"),
            Map.entry("qmspace", "\u2005"));
    private static final Pattern HEADING_STYLE = Pattern.compile("^(?:heading|标题|標題) ?(\\d)");
    /** Outline levels from here on are those of text. */
    private static final int TEXT_LEVEL = 9;

    private final RtfFonts fonts = new RtfFonts();
    private final RtfBlocks blocks = new RtfBlocks();
    private final Map<Integer, Integer> headingStyles = new HashMap<>();
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
    private int embedded;
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

    /** Pictures and objects, which are not read. */
    public int embedded() {
        return embedded;
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
            case LABEL -> label = aside.toString();
            case FACT -> metadata.put(group.fact, aside.toString().strip());
            case STYLES -> {
                Matcher heading = HEADING_STYLE.matcher(aside.toString().toLowerCase(Locale.ROOT));
                if (heading.find()) {
                    headingStyles.put(group.number, heading.group(1).charAt(0) - '0');
                }
            }
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
            case BODY, NOTE, LABEL -> ofText(word, value, given);
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
        Destination known = switch (word) {
            case "footnote" -> Destination.NOTE;
            case "listtext", "pntext" -> Destination.LABEL;
            case "fonttbl" -> Destination.FONTS;
            case "stylesheet" -> Destination.STYLES;
            case "info" -> Destination.FACTS;
            default -> null;
        };
        if (known == Destination.NOTE) {
            blocks.startNote(place());
        }
        if (known != null) {
            state.destination = known;
            return true;
        }
        if (state.destination == Destination.FACTS && FACTS.containsKey(word)) {
            state.destination = Destination.FACT;
            state.fact = FACTS.get(word);
            return true;
        }
        boolean style = state.destination == Destination.STYLES && word.equals("cs");
        if (SKIPPED.contains(word) || skippable || style) {
            embedded += EMBEDDED.contains(word) ? 1 : 0;
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
        } else if (word.equals("outlinelevel") && value < TEXT_LEVEL) {
            headingStyles.put(state.number, value + 1);
        }
    }

    private void ofText(String word, int value, boolean given) {
        boolean on = !given || value != 0;
        switch (word) {
            case "ansicpg" -> fonts.usual(value);
            case "f" -> state.font = value;
            case "uc" -> state.bytesOfCharacter = Math.max(0, value);
            case "v" -> state.hidden = on;
            case "deleted" -> state.deleted = on;
            case "plain" -> state.resetCharacters();
            case "pard" -> state.resetParagraph();
            case "s" -> state.heading = headingStyles.getOrDefault(value, 0);
            case "outlinelevel" -> state.heading = value < TEXT_LEVEL ? value + 1 : state.heading;
            case "intbl" -> state.tables = Math.max(1, state.tables);
            case "itap" -> state.tables = Math.max(0, value);
            case "chftn" -> mark();
            default -> {
                structure(word);
                String character = CHARACTERS.get(word);
                if (character != null) {
                    say(character);
                }
            }
        }
    }

    private void structure(String word) {
        if (state.destination != Destination.BODY) {
            if (word.equals("par") || word.equals("line")) {
                say("\n");
            }
            return;
        }
        switch (word) {
            case "par", "page", "sect", "column" -> endParagraph();
            case "line", "softline" -> blocks.lineBreak();
            case "cell" -> blocks.endCell(1);
            case "row" -> blocks.endRow(1);
            case "nestcell" -> blocks.endCell(Math.max(2, state.tables));
            case "nestrow" -> blocks.endRow(Math.max(2, state.tables));
            default -> {
                // How it looks.
            }
        }
    }

    private void endParagraph() {
        blocks.endParagraph();
        label = "";
    }

    /** A note begins with its number, which its mark in the text is made of; Word counts both. */
    private void mark() {
        if (state.destination == Destination.NOTE) {
            say(++notes + " ");
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
            case BODY -> {
                if (state.isVisible()) {
                    blocks.text(label + text, place());
                    label = "";
                }
            }
            case NOTE -> {
                if (state.isVisible()) {
                    blocks.noteText(text);
                }
            }
            case LABEL, STYLES, FACT -> aside.append(text);
            default -> {
                // Left out.
            }
        }
    }

    private RtfBlocks.Place place() {
        return new RtfBlocks.Place(state.heading, !label.isEmpty(), state.tables);
    }
}
