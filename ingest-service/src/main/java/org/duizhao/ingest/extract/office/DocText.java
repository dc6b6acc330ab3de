package org.duizhao.ingest.extract.office;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.duizhao.ingest.extract.layout.MarkupBlocks;

/** The text of a document of Word 97 to 2003 as its author sees it ([MS-DOC]). */
public final class DocText {

    private DocText() {}

    /**
     * Tells {@code blocks} what is in the file.
     *
     * @throws org.apache.poi.hwpf.OldWordFileFormatException for a document of an older Word
     */
    public static void read(Path path, MarkupBlocks blocks, Said said) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(path.toFile(), true);
                HWPFDocument document = new HWPFDocument(file)) {
            describe(document, said);
            DocParts parts = new DocParts(document);
            body(document.getRange(), parts, blocks);
            Range boxes = document.getMainTextboxRange();
            if (boxes != null) {
                body(boxes, parts, blocks);
            }
            if (file.getRoot().hasEntry("ObjectPool")
                    && file.getRoot().getEntry("ObjectPool") instanceof DirectoryEntry pool) {
                new Embedded(parts.left, said).objects(pool, "_");
            }
            parts.left.say(said);
        }
    }

    private static void body(Range range, DocParts parts, MarkupBlocks blocks) {
        Script script = new Script();
        new DocContent(parts, script).read(range, 0);
        script.play(blocks);
    }

    private static void describe(HWPFDocument document, Said said) {
        if (document.getSummaryInformation() != null) {
            said.metadata("dc:title", document.getSummaryInformation().getTitle());
            said.metadata("dc:creator", document.getSummaryInformation().getAuthor());
            said.metadata("dc:subject", document.getSummaryInformation().getSubject());
        }
    }
}
