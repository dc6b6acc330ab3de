package org.duizhao.ingest.extract.office;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The list styles of an OpenDocument file, and the numbers of its headings (OpenDocument 1.3, part 3, 16.30 to 16.36). */
final class OdfLevels {

    /** Under which the numbers of headings are kept; no list is called so. */
    private static final String HEADINGS = "";

    private final Map<String, NumberLevel[]> styles = new HashMap<>();

    /** Whether the element that is open is a list style, which is then read to its end. */
    boolean reads(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        if (!name.equals("list-style") && !name.equals("outline-style")) {
            return false;
        }
        NumberLevel[] levels = new NumberLevel[ListCounter.LEVELS];
        styles.put(name.equals("outline-style") ? HEADINGS : Xml.attribute(xml, "name", HEADINGS), levels);
        while (Xml.nextChild(xml)) {
            int at = Xml.number(xml, "level", 1) - 1;
            NumberLevel level = level(xml);
            if (at >= 0 && at < levels.length) {
                levels[at] = level;
            }
        }
        return true;
    }

    private static NumberLevel level(XMLStreamReader xml) throws XMLStreamException {
        NumberLevel level = new NumberLevel();
        boolean number = xml.getLocalName().equals("list-level-style-number")
                || xml.getLocalName().equals("outline-level-style");
        String format = Xml.attribute(xml, "num-format", "");
        level.format = number ? format(format) : "bullet";
        level.start = Xml.number(xml, "start-value", 1);
        level.text = text(xml, format);
        String follows = "";
        while (Xml.nextChild(xml)) {
            follows += follows(xml);
        }
        level.suffix = follows.isEmpty() ? "tab" : follows;
        return level;
    }

    /** What comes after the number, where the element that is open says so; it is read to its end. */
    private static String follows(XMLStreamReader xml) throws XMLStreamException {
        String follows = Xml.attribute(xml, "label-followed-by", "");
        while (Xml.nextChild(xml)) {
            follows += follows(xml);
        }
        return follows.equals("listtab") ? "tab" : follows;
    }

    private static String text(XMLStreamReader xml, String format) {
        String stated = Xml.attribute(xml, "num-list-format");
        if (stated != null) {
            // %1% is the number of the first level.
            return stated.replaceAll("%(\\d+)%", "%$1");
        }
        int level = Xml.number(xml, "level", 1);
        int shown = format.isEmpty() ? 0 : Math.max(1, Xml.number(xml, "display-levels", 1));
        StringBuilder text = new StringBuilder(Xml.attribute(xml, "num-prefix", ""));
        for (int at = Math.max(1, level - shown + 1); at <= level && shown > 0; at++) {
            text.append('%').append(at).append(at < level ? "." : "");
        }
        return text + Xml.attribute(xml, "num-suffix", "");
    }

    /** As WordprocessingML calls it; LibreOffice names its own formats by their first numbers. */
    private static String format(String name) {
        String first = name.replaceAll("[,\\s].*", "");
        return switch (first) {
            case "" -> "none";
            case "i" -> "lowerRoman";
            case "I" -> "upperRoman";
            case "a" -> "lowerLetter";
            case "A" -> "upperLetter";
            case "一" -> "chineseCounting";
            case "壹", "壱" -> name.contains("贰") ? "chineseLegalSimplified" : "ideographLegalTraditional";
            case "甲" -> "ideographTraditional";
            case "子" -> "ideographZodiac";
            case "①" -> "decimalEnclosedCircle";
            case "１" -> "decimalFullWidth";
            case "01" -> "decimalZero";
            case "1st" -> "ordinal";
            default -> "decimal";
        };
    }

    @Nullable
    NumberLevel heading(int at) {
        return level(HEADINGS, at);
    }

    /** Null for a level that the style does not have. */
    @Nullable
    NumberLevel level(String style, int at) {
        NumberLevel[] levels = styles.get(style);
        return levels == null || at < 0 || at >= levels.length ? null : levels[at];
    }
}
