package org.duizhao.ingest.extract.ofd;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The files in an OFD file, found by the names that other files in it give, whatever their case. */
final class OfdFile implements Closeable {

    static final String ROOT = "OFD.xml";

    /** No document of this kind has parts so large. */
    private static final int MOST_BYTES = 64 << 20;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final XMLInputFactory xml = XMLInputFactory.newFactory();

    OfdFile(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile());
        for (ZipEntry entry : Collections.list(zip.entries())) {
            entries.putIfAbsent(key(entry.getName()), entry);
        }
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private static String key(String name) {
        return String.join("/", parts(name)).toLowerCase(Locale.ROOT);
    }

    /** Without empty parts and dots. */
    private static Deque<String> parts(String name) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : name.replace('\\', '/').split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return parts;
    }

    /** Where a location that is read in {@code from} leads: from the root, from that file's folder, or from one above it. */
    String resolve(String from, String location) {
        if (location.startsWith("/")) {
            return location;
        }
        Deque<String> folder = parts(from);
        folder.pollLast();
        while (true) {
            String path = String.join("/", folder) + "/" + location;
            if (has(path) || folder.isEmpty()) {
                return has(path) ? path : location;
            }
            folder.pollLast();
        }
    }

    boolean has(String path) {
        return entries.containsKey(key(path));
    }

    /** Names of files that only an encrypted OFD file has. */
    boolean isEncrypted() {
        return entries.keySet().stream()
                .anyMatch(name -> name.endsWith("encryptions.xml")
                        || name.endsWith("encryptinfo.xml")
                        || name.endsWith("decryptseed.dat")
                        || name.endsWith("entriesmap.dat"));
    }

    byte[] bytes(String path) throws IOException {
        try (InputStream in = open(path)) {
            return in.readNBytes(MOST_BYTES);
        }
    }

    /** Hands the elements of a file to {@code handler}. */
    void read(String path, ElementHandler handler) throws IOException {
        try (InputStream in = open(path)) {
            XMLStreamReader reader = xml.createXMLStreamReader(in);
            try {
                while (reader.hasNext()) {
                    handler.handle(reader, reader.next());
                }
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new IOException(path + ": " + e.getMessage() + " (expected: XML)", e);
        }
    }

    /** One event of the reader; names are compared without their namespace, of which there are two. */
    interface ElementHandler {

        void handle(XMLStreamReader reader, int event) throws XMLStreamException;
    }

    private InputStream open(String path) throws IOException {
        ZipEntry entry = entries.get(key(path));
        if (entry == null) {
            throw new FileNotFoundException(path + ": missing (expected: a file within the OFD file)");
        }
        return zip.getInputStream(entry);
    }

    /** Of the attribute, wherever its namespace; empty if there is none. */
    static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i).strip();
            }
        }
        return "";
    }

    static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
