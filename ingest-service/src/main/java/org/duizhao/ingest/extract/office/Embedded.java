package org.duizhao.ingest.extract.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * Files that are embedded in documents, given to be read as further ones: parts of a package, and what OLE objects hold ([MS-OLEDS], [MS-CFB]).
 * What is no file, an equation of Equation Editor among them, is counted.
 */
final class Embedded {

    private static final int MOST = 64 << 20;
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    /** Streams by which an object is a document of its own. */
    private static final Map<String, String> DOCUMENTS =
            Map.of("WordDocument", ".doc", "Workbook", ".xls", "Book", ".xls", "PowerPoint Document", ".ppt");

    private static final Charset OF_CHINESE_WINDOWS = Charset.forName("GB18030");

    private final LeftOut left;
    private final Said said;

    Embedded(LeftOut left, Said said) {
        this.left = left;
        this.said = said;
    }

    /** A part of a package. */
    void part(OfficePackage file, OfficePackage.Relation relation) throws IOException {
        if (relation.external() || !file.has(relation.target())) {
            left.count("attachment");
            return;
        }
        try (InputStream in = file.open(relation.target())) {
            read(relation.target().substring(relation.target().lastIndexOf('/') + 1), in);
        }
    }

    /** A file of this name, as far as it is no larger than anything that is read. */
    void read(String name, InputStream in) throws IOException {
        bytes(name, in.readNBytes(MOST));
    }

    void bytes(String name, byte[] bytes) throws IOException {
        if (!startsWith(bytes, OLE)) {
            said.attach(name, bytes);
            return;
        }
        try (POIFSFileSystem object = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            object(name, object.getRoot());
        } catch (RuntimeException e) {
            left.count("attachment");
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] with) {
        return bytes.length > with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    /** The objects of a file of Word or Excel 97 to 2003, each a folder within {@code pool}. */
    void objects(DirectoryEntry pool, String prefix) throws IOException {
        for (Entry entry : pool) {
            if (entry instanceof DirectoryNode object && entry.getName().startsWith(prefix)) {
                object(entry.getName().strip(), object);
            }
        }
    }

    private void object(String name, DirectoryNode object) throws IOException {
        String plain = name.replaceFirst("\\.bin$", "");
        if (object.hasEntry("Equation Native")) {
            left.count("equation");
        } else if (object.hasEntry(Ole10Native.OLE10_NATIVE)) {
            packaged(object);
        } else if (object.hasEntry("Package")) {
            said.attach(plain, stream(object, "Package"));
        } else if (object.hasEntry("CONTENTS")) {
            said.attach(plain, stream(object, "CONTENTS"));
        } else {
            String kind = kind(object);
            if (kind == null) {
                left.count("attachment");
            } else {
                said.attach(plain + kind, copy(object));
            }
        }
    }

    private void packaged(DirectoryNode object) throws IOException {
        try {
            Ole10Native file = Ole10Native.createFromEmbeddedOleObject(object);
            said.attach(name(file), file.getDataBuffer());
        } catch (Ole10NativeException | RuntimeException e) {
            left.count("attachment");
        }
    }

    /**
     * Without its folder. Names are in the charset of the system that packed the file: POI reads them as UTF-8, and only the
     * command, which ends in the name, as it is. Characters of a Chinese charset have backslashes within.
     */
    private static String name(Ole10Native file) {
        String path = file.getFileName2() != null ? file.getFileName2() : file.getFileName();
        path = path == null ? file.getLabel() : path;
        if (path.indexOf('\uFFFD') >= 0 && file.getCommand() != null) {
            path = new String(file.getCommand().getBytes(StandardCharsets.ISO_8859_1), OF_CHINESE_WINDOWS);
        }
        return path.substring(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
    }

    private static @Nullable String kind(DirectoryNode object) {
        for (Map.Entry<String, String> kind : DOCUMENTS.entrySet()) {
            if (object.hasEntry(kind.getKey())) {
                return kind.getValue();
            }
        }
        return null;
    }

    private static byte[] stream(DirectoryNode object, String name) throws IOException {
        try (DocumentInputStream in = new DocumentInputStream((DocumentEntry) object.getEntry(name))) {
            return in.readNBytes(MOST);
        }
    }

    private static byte[] copy(DirectoryNode object) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            EntryUtils.copyNodes(object, file.getRoot());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
