package org.duizhao.bitext.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML as a stream of elements, without the characters that XML 1.0 cannot hold. */
public final class Xml {

    private final XMLStreamWriter writer;

    public Xml(OutputStream out) throws IOException {
        this(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    public Xml(Writer out) throws IOException {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        run(() -> writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0"));
        line();
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    /** Opens an element; attributes are names and values by turns. */
    public Xml open(String name, String... attributes) throws IOException {
        run(() -> {
            writer.writeStartElement(name);
            attributes(attributes);
        });
        return this;
    }

    public Xml empty(String name, String... attributes) throws IOException {
        run(() -> {
            writer.writeEmptyElement(name);
            attributes(attributes);
        });
        return this;
    }

    public Xml text(String text) throws IOException {
        run(() -> writer.writeCharacters(clean(text)));
        return this;
    }

    public Xml element(String name, String text) throws IOException {
        return open(name).text(text).close();
    }

    public Xml close() throws IOException {
        run(writer::writeEndElement);
        return this;
    }

    public Xml line() throws IOException {
        run(() -> writer.writeCharacters("\n"));
        return this;
    }

    /** Closes what is open, ends the line and passes everything on. */
    public void end() throws IOException {
        run(() -> {
            writer.writeEndDocument();
            writer.writeCharacters("\n");
            writer.flush();
        });
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    /** The text without control characters, lone surrogates and non-characters. */
    public static String clean(String text) {
        if (text.codePoints().allMatch(Xml::allowed)) {
            return text;
        }
        StringBuilder clean = new StringBuilder();
        text.codePoints().filter(Xml::allowed).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** The text as it stands in an element or between quotation marks, cleaned; HTML reads it the same. */
    public static String escape(String text) {
        return clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static boolean allowed(int c) {
        return c >= 0x20 && c <= 0xD7FF
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }

    private static void run(Step step) throws IOException {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
