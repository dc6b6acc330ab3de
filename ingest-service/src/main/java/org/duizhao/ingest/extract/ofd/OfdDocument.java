package org.duizhao.ingest.extract.ofd;

import java.awt.geom.AffineTransform;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The pages of all documents in an OFD file, in order. */
public final class OfdDocument implements Closeable {

    /** In millimetres: A4. */
    private static final double[] USUAL = {0, 0, 210, 297};

    private final OfdFile file;
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final List<OfdPage> pages = new ArrayList<>();
    private final Map<String, String> attachments = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();

    private OfdDocument(OfdFile file) {
        this.file = file;
    }

    /** @throws IOException if the file is damaged, or encrypted */
    public static OfdDocument open(Path path) throws IOException {
        OfdDocument document = new OfdDocument(new OfdFile(path));
        try {
            document.read();
            return document;
        } catch (IOException | RuntimeException e) {
            document.close();
            throw e;
        }
    }

    private void read() throws IOException {
        if (file.isEncrypted()) {
            throw new IOException("OFD file: password protected (expected: a file that opens without one)");
        }
        List<String> roots = new ArrayList<>();
        file.read(OfdFile.ROOT, (reader, event) -> {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "DocRoot" -> roots.add(reader.getElementText().strip());
                    case "Title" -> describe("dc:title", reader.getElementText());
                    case "Author" -> describe("dc:creator", reader.getElementText());
                    case "CreationDate" -> describe("dcterms:created", reader.getElementText());
                    case "Creator" -> describe("pdf:producer", reader.getElementText());
                    default -> {
                        // Of no use here.
                    }
                }
            }
        });
        for (String root : roots) {
            readDocument(file.resolve(OfdFile.ROOT, root));
        }
    }

    private void describe(String name, String value) {
        if (!value.isBlank()) {
            metadata.putIfAbsent(name, value.strip());
        }
    }

    private void readDocument(String path) throws IOException {
        Body body = new Body();
        file.read(path, body::handle);
        OfdResources resources = new OfdResources(file);
        for (String location : body.resources) {
            whereThere(file.resolve(path, location), resources::read);
        }
        for (String location : body.attachments) {
            whereThere(file.resolve(path, location), this::readAttachments);
        }
        Map<String, OfdPage.Content> templates = new HashMap<>();
        for (Map.Entry<String, String> template : body.templates.entrySet()) {
            String at = file.resolve(path, template.getValue());
            whereThere(at, location -> templates.put(template.getKey(), OfdPage.Content.of(file, location)));
        }
        for (String location : body.pages) {
            pages.add(new OfdPage(file, file.resolve(path, location), body.box, templates, resources));
        }
    }

    private interface Reading {

        void read(String path) throws IOException;
    }

    /** A part that is missing or damaged must not stop the rest. */
    private void whereThere(String path, Reading reading) {
        try {
            reading.read(path);
        } catch (IOException e) {
            missing.add(path);
        }
    }

    private void readAttachments(String path) throws IOException {
        String[] last = {""};
        file.read(path, (reader, event) -> {
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("FileLoc")) {
                attachments.put(
                        last[0], file.resolve(path, reader.getElementText().strip()));
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("Attachment")) {
                String name = OfdFile.attribute(reader, "Name");
                String format = OfdFile.attribute(reader, "Format");
                last[0] = format.isEmpty() || name.endsWith("." + format) ? name : name + "." + format;
                attachments.put(last[0], "");
            }
        });
    }

    /** What Document.xml lists. */
    private static final class Body {

        private final List<String> resources = new ArrayList<>();
        private final List<String> attachments = new ArrayList<>();
        private final Map<String, String> templates = new LinkedHashMap<>();
        private final List<String> pages = new ArrayList<>();
        private double[] box = USUAL;

        private void handle(XMLStreamReader reader, int event) throws XMLStreamException {
            if (event != XMLStreamConstants.START_ELEMENT) {
                return;
            }
            switch (reader.getLocalName()) {
                case "PublicRes", "DocumentRes" ->
                    resources.add(reader.getElementText().strip());
                case "TemplatePage" ->
                    templates.put(OfdFile.attribute(reader, "ID"), OfdFile.attribute(reader, "BaseLoc"));
                case "Page" -> pages.add(OfdFile.attribute(reader, "BaseLoc"));
                case "PhysicalBox" -> box = box(reader.getElementText(), box);
                case "Attachments" -> attachments.add(reader.getElementText().strip());
                default -> {
                    // Outlines, permissions, annotations: not the text.
                }
            }
        }
    }

    /** Left, top, width and height in millimetres. */
    static double[] box(String text, double[] otherwise) {
        double[] box = UnitReader.numbers(text, 4);
        return box.length == 4 && box[2] > 0 && box[3] > 0 ? box : otherwise;
    }

    /** From millimetres of a page to points from its upper left corner. */
    static AffineTransform toPoints(double[] box) {
        AffineTransform points = AffineTransform.getScaleInstance(72 / 25.4, 72 / 25.4);
        points.translate(-box[0], -box[1]);
        return points;
    }

    public List<OfdPage> pages() {
        return pages;
    }

    public Map<String, String> metadata() {
        return metadata;
    }

    /** Names of the files that are attached, with where each lies in this one; nowhere if that is empty. */
    public Map<String, String> attachments() {
        return attachments;
    }

    /** A file within this one. */
    public byte[] bytes(String path) throws IOException {
        return file.bytes(path);
    }

    /** Parts that the document names and does not have, or that are damaged. */
    public List<String> missing() {
        return missing;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
