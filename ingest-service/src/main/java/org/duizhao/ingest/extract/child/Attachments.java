package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.duizhao.ingest.extract.wire.Reply;
import org.jspecify.annotations.Nullable;

/** The files within a PDF, as a portfolio is made of. */
final class Attachments {

    private static final int DEEPEST = 8;

    private Attachments() {}

    /** Gives them to be read, and says so. */
    static void read(PDDocument pdf, Output output) throws IOException {
        PDDocumentNameDictionary names = pdf.getDocumentCatalog().getNames();
        PDEmbeddedFilesNameTreeNode files = names == null ? null : names.getEmbeddedFiles();
        TreeMap<String, PDComplexFileSpecification> found = new TreeMap<>();
        if (files != null) {
            collect(files, found, 0);
        }
        for (Map.Entry<String, PDComplexFileSpecification> file : found.entrySet()) {
            read(file.getKey(), file.getValue(), output);
        }
    }

    /** A file that hangs on a page, or belongs to the whole. */
    static void read(String name, @Nullable PDComplexFileSpecification file, Output output) throws IOException {
        PDEmbeddedFile embedded = file == null ? null : embedded(file);
        if (embedded == null) {
            output.notRead("attachment", "named only; the file does not have it", name);
            output.warn("attached file: " + name + " (not read; expected: an upload of its own)");
            return;
        }
        try (InputStream in = embedded.createInputStream()) {
            give(name, in.readNBytes(Reply.MAX_PACKED + 1), output);
        }
    }

    /** Gives a file of a PDF or an OFD to be read, and says so. */
    static void give(String name, byte[] bytes, Output output) {
        output.attach(name, bytes);
        output.warn("attached file: " + name + " (read as a further file of the document)");
    }

    private static @Nullable PDEmbeddedFile embedded(PDComplexFileSpecification file) {
        PDEmbeddedFile unicode = file.getEmbeddedFileUnicode();
        return unicode == null ? file.getEmbeddedFile() : unicode;
    }

    private static void collect(
            PDNameTreeNode<PDComplexFileSpecification> node, Map<String, PDComplexFileSpecification> found, int depth)
            throws IOException {
        Map<String, PDComplexFileSpecification> names = node.getNames();
        if (names != null) {
            names.forEach((key, file) -> found.put(name(key, file), file));
        }
        if (node.getKids() != null && depth < DEEPEST) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                collect(kid, found, depth + 1);
            }
        }
    }

    static String name(String otherwise, @Nullable PDComplexFileSpecification file) {
        String name = file == null ? null : file.getFilename();
        return name == null || name.isBlank() ? otherwise : name;
    }
}
