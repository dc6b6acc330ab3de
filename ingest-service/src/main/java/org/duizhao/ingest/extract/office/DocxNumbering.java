package org.duizhao.ingest.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Counts the numbered paragraphs of a document and says what Word shows before each (ECMA-376, part 1, 17.9). */
final class DocxNumbering {

    private static final int LEVELS = 9;

    private final Map<Integer, Level[]> definitions = new HashMap<>();
    private final Map<Integer, Integer> definitionOf = new HashMap<>();
    private final Map<Integer, Map<Integer, Level>> overrides = new HashMap<>();
    private final Map<Integer, String> linkedStyle = new HashMap<>();
    private final Map<String, Integer> ofStyle = new HashMap<>();
    private final Map<Integer, int[]> counts = new HashMap<>();
    private final Map<Integer, Boolean> restarted = new HashMap<>();

    private static final class Level {

        private int start = 1;
        private boolean hasStart;
        private String format = "decimal";
        private String text = "";
        private String suffix = "tab";
        private boolean legal;
        private int restart = -1;
        private String style = "";
        private boolean defined;
    }

    static DocxNumbering of(OfficePackage file, String part) throws IOException, XMLStreamException {
        DocxNumbering numbering = new DocxNumbering();
        String list = file.related(part, "numbering");
        if (list != null) {
            try (InputStream in = file.open(list)) {
                numbering.read(Xml.reader(in));
            }
        }
        return numbering;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                if (xml.getLocalName().equals("abstractNum")) {
                    readDefinition(xml, Xml.number(xml, "abstractNumId", -1));
                } else if (xml.getLocalName().equals("num")) {
                    readNumber(xml, Xml.number(xml, "numId", -1));
                }
            }
        }
    }

    private void readDefinition(XMLStreamReader xml, int id) throws XMLStreamException {
        Level[] levels = new Level[LEVELS];
        definitions.put(id, levels);
        while (Xml.nextChild(xml)) {
            if (xml.getLocalName().equals("lvl")) {
                int at = Math.max(0, Math.min(LEVELS - 1, Xml.number(xml, "ilvl", 0)));
                levels[at] = readLevel(xml);
            } else {
                if (xml.getLocalName().equals("numStyleLink")) {
                    linkedStyle.put(id, Xml.attribute(xml, "val", ""));
                } else if (xml.getLocalName().equals("styleLink")) {
                    ofStyle.put(Xml.attribute(xml, "val", ""), id);
                }
                Xml.skip(xml);
            }
        }
    }

    private static Level readLevel(XMLStreamReader xml) throws XMLStreamException {
        Level level = new Level();
        level.defined = true;
        while (Xml.nextChild(xml)) {
            switch (xml.getLocalName()) {
                case "start" -> {
                    level.start = Xml.number(xml, "val", 1);
                    level.hasStart = true;
                }
                case "numFmt" -> level.format = Xml.attribute(xml, "val", "decimal");
                case "lvlText" -> level.text = Xml.attribute(xml, "val", "");
                case "suff" -> level.suffix = Xml.attribute(xml, "val", "tab");
                case "isLgl" -> level.legal = Xml.isOn(xml);
                case "lvlRestart" -> level.restart = Xml.number(xml, "val", -1);
                case "pStyle" -> level.style = Xml.attribute(xml, "val", "");
                case "AlternateContent" -> {
                    // The custom format of the choice, which is a plain one in the fallback.
                }
                default -> {
                    // How the number looks.
                }
            }
            Xml.skip(xml);
        }
        return level;
    }

    private void readNumber(XMLStreamReader xml, int id) throws XMLStreamException {
        while (Xml.nextChild(xml)) {
            if (xml.getLocalName().equals("abstractNumId")) {
                definitionOf.put(id, Xml.number(xml, "val", -1));
                Xml.skip(xml);
            } else if (xml.getLocalName().equals("lvlOverride")) {
                readOverride(xml, overrides.computeIfAbsent(id, n -> new HashMap<>()));
            } else {
                Xml.skip(xml);
            }
        }
    }

    private static void readOverride(XMLStreamReader xml, Map<Integer, Level> levels) throws XMLStreamException {
        int at = Math.max(0, Math.min(LEVELS - 1, Xml.number(xml, "ilvl", 0)));
        Level level = new Level();
        while (Xml.nextChild(xml)) {
            if (xml.getLocalName().equals("lvl")) {
                level = readLevel(xml);
            } else {
                level.start = Xml.number(xml, "val", 1);
                level.hasStart = true;
                Xml.skip(xml);
            }
        }
        levels.put(at, level);
    }

    /** The level at which a heading style stands in a list that names it; null where none does. */
    @Nullable
    Integer levelOf(int number, String style) {
        for (int i = 0; i < LEVELS; i++) {
            Level level = level(number, i);
            if (level != null && !style.isEmpty() && level.style.equals(style)) {
                return i;
            }
        }
        return null;
    }

    private int definition(int number) {
        int id = definitionOf.getOrDefault(number, -1);
        String style = linkedStyle.get(id);
        return style == null ? id : ofStyle.getOrDefault(style, id);
    }

    private @Nullable Level level(int number, int at) {
        Level override = overrides.getOrDefault(number, Map.of()).get(at);
        if (override != null && override.defined) {
            return override;
        }
        Level[] levels = definitions.get(definition(number));
        return levels == null ? null : levels[at];
    }

    /** Whether the list has no numbers but bullets at that level. */
    boolean isBullet(int number, int at) {
        Level level = level(number, Math.min(at, LEVELS - 1));
        return level != null && level.format.equals("bullet");
    }

    /** What stands before the next paragraph of a list, up to the text; empty for none and for a bullet. */
    String next(int number, int ilvl) {
        int at = Math.max(0, Math.min(ilvl, LEVELS - 1));
        Level level = level(number, at);
        if (level == null) {
            return "";
        }
        int[] count = counts.computeIfAbsent(definition(number), d -> unused());
        restartOnce(number, count);
        count[at] = count[at] < 0 ? start(number, at) : count[at] + 1;
        for (int deeper = at + 1; deeper < LEVELS; deeper++) {
            Level below = level(number, deeper);
            boolean stays = below != null && (below.restart == 0 || below.restart > 0 && at >= below.restart);
            count[deeper] = stays ? count[deeper] : -1;
        }
        String label = label(number, level, count);
        return switch (level.suffix) {
            case "nothing" -> label;
            case "space" -> label.isEmpty() ? "" : label + " ";
            default -> ListNumber.separated(label);
        };
    }

    private static int[] unused() {
        int[] count = new int[LEVELS];
        java.util.Arrays.fill(count, -1);
        return count;
    }

    /** A list that says where it starts counts anew the first time that it is used. */
    private void restartOnce(int number, int[] count) {
        if (restarted.putIfAbsent(number, true) == null) {
            overrides.getOrDefault(number, Map.of()).forEach((at, level) -> {
                if (level.hasStart && !level.defined) {
                    count[at] = -1;
                }
            });
        }
    }

    private int start(int number, int at) {
        Level override = overrides.getOrDefault(number, Map.of()).get(at);
        Level level = level(number, at);
        return override != null && override.hasStart ? override.start : level == null ? 1 : level.start;
    }

    private String label(int number, Level level, int[] count) {
        if (level.format.equals("bullet")) {
            return "";
        }
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < level.text.length(); i++) {
            char c = level.text.charAt(i);
            int at = c == '%' && i + 1 < level.text.length() ? level.text.charAt(i + 1) - '1' : -1;
            if (at >= 0 && at < LEVELS) {
                Level of = level(number, at);
                int value = count[at] < 0 ? start(number, at) : count[at];
                label.append(ListNumber.of(value, of == null || level.legal ? "decimal" : of.format));
                i++;
            } else {
                label.append(c);
            }
        }
        return label.toString();
    }
}
