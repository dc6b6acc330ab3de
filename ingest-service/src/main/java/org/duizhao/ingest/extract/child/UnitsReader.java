package org.duizhao.ingest.extract.child;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.duizhao.events.Block;
import org.duizhao.ingest.extract.office.Xml;
import org.duizhao.ingest.extract.wire.Piece;
import org.duizhao.ingest.extract.wire.Request;
import org.jspecify.annotations.Nullable;

/**
 * Units of translation, of a memory (TMX 1.4) or of a job (XLIFF 1.2 and 2.x): each is a row of the Chinese and the English
 * text, which are a pair as the file gives them. Inline codes are left out; units in other languages are counted in a
 * warning.
 */
final class UnitsReader implements DocumentReader {

    /**
     * What a format calls its parts.
     *
     * @param unit the element of a unit
     * @param texts the elements that hold its texts
     * @param variant the element that names the language of the text in it; null where the text's own name tells
     * @param codes elements whose content is code of another format, no text
     * @param aside elements beside a unit's texts, such as older proposals and notes
     */
    record Format(String unit, Set<String> texts, @Nullable String variant, Set<String> codes, Set<String> aside) {}

    static final Format TMX = new Format(
            "tu", Set.of("seg"), "tuv", Set.of("bpt", "ept", "ph", "it", "ut"), Set.of("note", "prop", "header"));
    static final Format XLIFF = new Format(
            "unit",
            Set.of("source", "target"),
            null,
            Set.of("bpt", "ept", "ph", "it"),
            Set.of("alt-trans", "note", "notes", "ignorable", "originalData", "seg-source", "matches", "header"));

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final Format format;

    private @Nullable String sourceLanguage;
    private @Nullable String targetLanguage;
    private @Nullable String variantLanguage;
    private final StringBuilder zh = new StringBuilder();
    private final StringBuilder en = new StringBuilder();
    private final Set<String> others = new TreeSet<>();
    private int units;

    UnitsReader(Format format) {
        this.format = format;
    }

    @Override
    public void read(Request request, Output output) throws IOException, Refusal {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(request.path())))) {
            XMLStreamReader xml = Xml.reader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    open(xml, output);
                } else if (event == XMLStreamConstants.END_ELEMENT && isUnit(xml.getLocalName())) {
                    send(output);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("xml: " + e.getMessage(), e);
        }
        if (units == 0) {
            throw Refusal.rejected("languages: " + others + " (expected: units in zh and en)");
        }
        if (!others.isEmpty()) {
            output.warn("languages not read: " + String.join(", ", others));
        }
    }

    /** XLIFF 1.2 calls it a trans-unit, 2.x a unit. */
    private boolean isUnit(String name) {
        return name.equals(format.unit) || name.equals("trans-" + format.unit);
    }

    private void open(XMLStreamReader xml, Output output) throws XMLStreamException, Refusal {
        String name = xml.getLocalName();
        if (format.aside.contains(name)) {
            Xml.skip(xml);
        } else if (isUnit(name)) {
            send(output);
        } else if (name.equals(format.variant)) {
            variantLanguage = first(xml.getAttributeValue(XML, "lang"), xml.getAttributeValue(null, "lang"));
        } else if (format.texts.contains(name)) {
            take(language(name), text(xml));
        } else {
            sourceLanguage = first(
                    first(xml.getAttributeValue(null, "source-language"), xml.getAttributeValue(null, "srcLang")),
                    sourceLanguage);
            targetLanguage = first(
                    first(xml.getAttributeValue(null, "target-language"), xml.getAttributeValue(null, "trgLang")),
                    targetLanguage);
        }
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }

    private String language(String name) {
        String language = switch (name) {
            case "source" -> sourceLanguage;
            case "target" -> targetLanguage;
            default -> variantLanguage;
        };
        return language == null ? "" : language.toLowerCase(Locale.ROOT);
    }

    private void take(String language, String text) {
        if (text.isBlank()) {
            return;
        }
        if (language.matches("zh\\b.*")) {
            append(zh, text);
        } else if (language.matches("en\\b.*")) {
            append(en, text);
        } else {
            others.add(language.isEmpty() ? "unnamed" : language);
        }
    }

    /** The segments of a unit of XLIFF 2 follow each other. */
    private static void append(StringBuilder side, String text) {
        if (!side.isEmpty()) {
            side.append(' ');
        }
        side.append(text.strip());
    }

    private void send(Output output) throws Refusal {
        if (!zh.isEmpty() && !en.isEmpty()) {
            output.text(Piece.row(0, List.of(zh.toString(), en.toString())));
            units++;
        } else if (!zh.isEmpty() || !en.isEmpty()) {
            output.text(Piece.of(Block.Kind.PARAGRAPH, 0, 0, zh.isEmpty() ? en.toString() : zh.toString()));
            units++;
        }
        zh.setLength(0);
        en.setLength(0);
    }

    private String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (format.codes.contains(xml.getLocalName())) {
                    Xml.skip(xml);
                } else {
                    depth++;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (xml.hasText()) {
                text.append(xml.getText());
            }
        }
        return text.toString().replaceAll("\\s+", " ");
    }
}
