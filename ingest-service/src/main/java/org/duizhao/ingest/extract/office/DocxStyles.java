package org.duizhao.ingest.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What a document's styles say about its paragraphs, with what they inherit. */
final class DocxStyles {

    private static final int MAX_DEPTH = 20;

    private final Map<String, Style> styles = new HashMap<>();
    private String defaultParagraph = "";

    private static final class Style {

        private String name = "";
        private String basedOn = "";
        private int outline = -1;
        private @Nullable Integer number;
        private @Nullable Integer level;
        private @Nullable Boolean hidden;
    }

    static DocxStyles of(OfficePackage file, String part) throws IOException, XMLStreamException {
        DocxStyles styles = new DocxStyles();
        String list = file.related(part, "styles");
        if (list != null) {
            try (InputStream in = file.open(list)) {
                styles.read(Xml.reader(in));
            }
        }
        return styles;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        Style style = new Style();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "style" -> {
                    style = new Style();
                    String id = Xml.attribute(xml, "styleId", "");
                    styles.put(id, style);
                    boolean isDefault =
                            "1".equals(Xml.attribute(xml, "default")) || "true".equals(Xml.attribute(xml, "default"));
                    if (isDefault && "paragraph".equals(Xml.attribute(xml, "type"))) {
                        defaultParagraph = id;
                    }
                }
                case "name" -> style.name = Xml.attribute(xml, "val", "");
                case "basedOn" -> style.basedOn = Xml.attribute(xml, "val", "");
                case "outlineLvl" -> style.outline = Xml.number(xml, "val", -1);
                case "numId" -> style.number = Xml.number(xml, "val", 0);
                case "ilvl" -> style.level = Xml.number(xml, "val", 0);
                case "vanish" -> style.hidden = Xml.isOn(xml);
                default -> {
                    // Says nothing about the text.
                }
            }
        }
    }

    private @Nullable Style style(String id) {
        return styles.get(id.isEmpty() ? defaultParagraph : id);
    }

    /** From 1; 0 for what is no heading. */
    int heading(String id) {
        Set<String> seen = new HashSet<>();
        Style style = style(id);
        while (style != null && seen.size() < MAX_DEPTH && seen.add(style.name)) {
            int named = HeadingName.level(style.name);
            if (named > 0) {
                return named;
            }
            if (style.outline >= 0) {
                return style.outline < 9 ? style.outline + 1 : 0;
            }
            style = style.basedOn.isEmpty() ? null : styles.get(style.basedOn);
        }
        return 0;
    }

    /** Whether it is a line of a table of contents. */
    boolean isContents(String id) {
        Style style = style(id);
        return style != null && HeadingName.isContents(style.name);
    }

    /** Whether text of this style is not shown. */
    boolean isHidden(String id) {
        Style style = styles.get(id);
        for (int depth = 0; style != null && depth < MAX_DEPTH; depth++) {
            if (style.hidden != null) {
                return style.hidden;
            }
            style = styles.get(style.basedOn);
        }
        return false;
    }

    /** The list that the style belongs to; null if none. */
    @Nullable
    Integer number(String id) {
        Style style = style(id);
        for (int depth = 0; style != null && depth < MAX_DEPTH; depth++) {
            if (style.number != null) {
                return style.number;
            }
            style = styles.get(style.basedOn);
        }
        return null;
    }

    @Nullable
    Integer level(String id) {
        Style style = style(id);
        for (int depth = 0; style != null && depth < MAX_DEPTH; depth++) {
            if (style.level != null) {
                return style.level;
            }
            style = styles.get(style.basedOn);
        }
        return null;
    }
}
