package org.duizhao.ingest.extract.office;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the styles of an OpenDocument file say about text, lists and tables, with what they inherit. */
final class OdfStyles {

    private static final int MAX_DEPTH = 20;

    private final Map<String, Style> styles = new HashMap<>();
    private final OdfLevels lists = new OdfLevels();
    /** Properties that belong to no style that is asked for. */
    private Style current = new Style();

    private static final class Style {

        private String name = "";
        private String parent = "";
        private @Nullable String outline;
        private @Nullable String list;
        private @Nullable Boolean hidden;
        private @Nullable String raised;
    }

    OdfLevels lists() {
        return lists;
    }

    /** All styles from here to the end of the element, or of the file. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                if (lists.reads(xml)) {
                    continue;
                }
                depth++;
                start(xml);
            } else if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
                if (xml.getLocalName().equals("style")) {
                    current = new Style();
                }
            }
        }
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "style" -> {
                current = new Style();
                String name = Xml.attribute(xml, "name", "");
                current.name = Xml.attribute(xml, "display-name", name);
                current.parent = Xml.attribute(xml, "parent-style-name", "");
                current.outline = Xml.attribute(xml, "default-outline-level");
                current.list = Xml.attribute(xml, "list-style-name");
                styles.put(key(Xml.attribute(xml, "family", ""), name), current);
            }
            case "text-properties" -> {
                String display = Xml.attribute(xml, "display");
                current.hidden = display == null ? current.hidden : Boolean.valueOf(display.equals("none"));
                String position = Xml.attribute(xml, "text-position");
                current.raised = position == null ? current.raised : side(position);
            }
            case "table-properties" -> hide("false".equals(Xml.attribute(xml, "display")));
            case "section-properties" -> hide("none".equals(Xml.attribute(xml, "display")));
            case "drawing-page-properties" -> hide("hidden".equals(Xml.attribute(xml, "visibility")));
            default -> {
                // How it looks.
            }
        }
    }

    private void hide(boolean hidden) {
        if (hidden) {
            current.hidden = true;
        }
    }

    private static String side(String position) {
        if (position.startsWith("super") || position.matches("[1-9]\\d*%.*")) {
            return "sup";
        }
        return position.startsWith("sub") || position.startsWith("-") ? "sub" : "";
    }

    private static String key(String family, String name) {
        return family + " " + name;
    }

    /** The first answer of the style and those that it is made of. */
    private <T> @Nullable T asked(String family, String name, Function<Style, @Nullable T> question) {
        Style style = styles.get(key(family, name));
        for (int depth = 0; style != null && depth < MAX_DEPTH; depth++) {
            T answer = question.apply(style);
            if (answer != null) {
                return answer;
            }
            style = styles.get(key(family, style.parent));
        }
        return null;
    }

    /** Whether what has this style is not shown: text, a table, a section, a slide. */
    boolean isHidden(String family, String name) {
        return Boolean.TRUE.equals(asked(family, name, style -> style.hidden));
    }

    /** Whether a span stands above or below its line: sup, sub or empty; null where it says nothing. */
    @Nullable
    String raised(String name) {
        return asked("text", name, style -> style.raised);
    }

    /** The list that paragraphs of this style belong to; empty if none. */
    String list(String name) {
        String list = asked("paragraph", name, style -> style.list);
        return list == null ? "" : list;
    }

    /** Of the headings' styles, from 1; 0 for what is no heading. */
    int heading(String name) {
        Integer level = asked("paragraph", name, OdfStyles::level);
        return level == null ? 0 : level;
    }

    private static @Nullable Integer level(Style style) {
        if (style.outline != null) {
            return style.outline.matches("\\d{1,2}") ? Integer.parseInt(style.outline) : 0;
        }
        int named = HeadingName.level(style.name);
        return named > 0 ? named : null;
    }
}
