package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.util.Map;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.jspecify.annotations.Nullable;

/** The files within a PDF, as a portfolio is made of. */
final class Attachments {

    private static final int DEEPEST = 8;

    private Attachments() {}

    /** Says which there are. */
    static void name(PDDocument pdf, Output output) throws IOException {
        PDDocumentNameDictionary names = pdf.getDocumentCatalog().getNames();
        PDEmbeddedFilesNameTreeNode files = names == null ? null : names.getEmbeddedFiles();
        TreeSet<String> found = new TreeSet<>();
        if (files != null) {
            collect(files, found, 0);
        }
        found.forEach(name -> report(name, output));
    }

    static void report(String name, Output output) {
        output.notRead("attachment", "only the document itself is read", name);
        output.warn("attached file: " + name + " (not read; expected: an upload of its own)");
    }

    private static void collect(PDNameTreeNode<PDComplexFileSpecification> node, TreeSet<String> found, int depth)
            throws IOException {
        Map<String, PDComplexFileSpecification> names = node.getNames();
        if (names != null) {
            names.forEach((key, file) -> found.add(name(key, file)));
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
