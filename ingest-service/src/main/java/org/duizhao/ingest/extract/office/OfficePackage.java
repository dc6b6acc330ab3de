package org.duizhao.ingest.extract.office;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an Office Open XML file and the relationships between them (ECMA-376, part 2). Relationship types are known by
 * their last word, since the strict form has another namespace than the usual one.
 */
final class OfficePackage implements Closeable {

    private final ZipFile zip;
    private final Map<String, String> names = new LinkedHashMap<>();

    /**
     * A part that another one refers to.
     *
     * @param type officeDocument, styles, image, …
     * @param target its name in the package, or an address outside
     */
    record Relation(String type, String target, boolean external) {}

    OfficePackage(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        zip.stream().forEach(entry -> names.putIfAbsent(lower(entry.getName()), entry.getName()));
    }

    private static String lower(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    boolean has(String part) {
        return names.containsKey(lower(part));
    }

    InputStream open(String part) throws IOException {
        String name = names.get(lower(part));
        ZipEntry entry = name == null ? null : zip.getEntry(name);
        if (entry == null) {
            throw new FileNotFoundException("part " + part + " (expected: in the package)");
        }
        return zip.getInputStream(entry);
    }

    /** The part that the whole file is about. */
    String mainPart() throws IOException, XMLStreamException {
        for (Relation relation : relations("").values()) {
            if (relation.type.equals("officeDocument")) {
                return relation.target;
            }
        }
        throw new FileNotFoundException("officeDocument (expected: a relationship in _rels/.rels)");
    }

    /** What a part refers to, by id; the empty name stands for the package. */
    Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String list = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        Map<String, Relation> relations = new LinkedHashMap<>();
        if (!has(list)) {
            return relations;
        }
        try (InputStream in = open(list)) {
            XMLStreamReader xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String type = Xml.attribute(xml, "Type", "");
                    boolean external = "External".equals(Xml.attribute(xml, "TargetMode"));
                    String target = Xml.attribute(xml, "Target", "");
                    relations.put(
                            Xml.attribute(xml, "Id", ""),
                            new Relation(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    external ? target : resolved(folder, target),
                                    external));
                }
            }
        }
        return relations;
    }

    private static String resolved(String folder, String target) {
        try {
            return URI.create("/" + folder)
                    .resolve(target.replace(" ", "%20"))
                    .getPath()
                    .substring(1);
        } catch (IllegalArgumentException e) {
            return target;
        }
    }

    /** Where the part of this type lies that {@code part} refers to; null if it refers to none. */
    @Nullable
    String related(String part, String type) throws IOException, XMLStreamException {
        for (Relation relation : relations(part).values()) {
            if (relation.type.equals(type) && !relation.external && has(relation.target)) {
                return relation.target;
            }
        }
        return null;
    }

    /** Title, author and dates. */
    void describe(Said said) throws IOException, XMLStreamException {
        String part = related("", "core-properties");
        if (part == null) {
            return;
        }
        try (InputStream in = open(part)) {
            XMLStreamReader xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    String name = switch (xml.getLocalName()) {
                        case "title", "creator", "language", "subject" -> "dc:" + xml.getLocalName();
                        case "created", "modified" -> "dcterms:" + xml.getLocalName();
                        default -> "";
                    };
                    if (!name.isEmpty()) {
                        said.metadata(name, xml.getElementText());
                    }
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
