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

    private final Map<Integer, NumberLevel[]> definitions = new HashMap<>();
    private final Map<Integer, Integer> definitionOf = new HashMap<>();
    private final Map<Integer, Map<Integer, NumberLevel>> overrides = new HashMap<>();
    private final Map<Integer, String> linkedStyle = new HashMap<>();
    private final Map<String, Integer> ofStyle = new HashMap<>();
    private final Map<Integer, ListCounter> counts = new HashMap<>();
    private final Map<Integer, Boolean> restarted = new HashMap<>();

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
        NumberLevel[] levels = new NumberLevel[ListCounter.LEVELS];
        definitions.put(id, levels);
        while (Xml.nextChild(xml)) {
            if (xml.getLocalName().equals("lvl")) {
                int at = Math.max(0, Math.min(ListCounter.LEVELS - 1, Xml.number(xml, "ilvl", 0)));
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

    private static NumberLevel readLevel(XMLStreamReader xml) throws XMLStreamException {
        NumberLevel level = new NumberLevel();
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

    private static void readOverride(XMLStreamReader xml, Map<Integer, NumberLevel> levels) throws XMLStreamException {
        int at = Math.max(0, Math.min(ListCounter.LEVELS - 1, Xml.number(xml, "ilvl", 0)));
        NumberLevel level = new NumberLevel();
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
        for (int i = 0; i < ListCounter.LEVELS; i++) {
            NumberLevel level = level(number, i);
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

    private @Nullable NumberLevel level(int number, int at) {
        NumberLevel override = overrides.getOrDefault(number, Map.of()).get(at);
        if (override != null && override.defined) {
            return override;
        }
        NumberLevel[] levels = definitions.get(definition(number));
        return levels == null ? null : levels[at];
    }

    /** Whether the list has no numbers but bullets at that level. */
    boolean isBullet(int number, int at) {
        NumberLevel level = level(number, Math.min(at, ListCounter.LEVELS - 1));
        return level != null && level.format.equals("bullet");
    }

    /** What stands before the next paragraph of a list, up to the text; empty for none and for a bullet. */
    String next(int number, int ilvl) {
        ListCounter count = counts.computeIfAbsent(definition(number), d -> new ListCounter());
        restartOnce(number, count);
        return count.next(at -> started(number, at), ilvl);
    }

    /** A list that says where it starts counts anew the first time that it is used. */
    private void restartOnce(int number, ListCounter count) {
        if (restarted.putIfAbsent(number, true) == null) {
            overrides.getOrDefault(number, Map.of()).forEach((at, level) -> {
                if (level.hasStart && !level.defined) {
                    count.restart(at);
                }
            });
        }
    }

    /** A level with the start that the list itself may state. */
    private @Nullable NumberLevel started(int number, int at) {
        NumberLevel override = overrides.getOrDefault(number, Map.of()).get(at);
        NumberLevel level = level(number, at);
        return level == null || override == null || !override.hasStart ? level : level.from(override.start);
    }
}
