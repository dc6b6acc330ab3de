package org.duizhao.ingest.extract.child;

import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.duizhao.ingest.extract.layout.PageGlyphs;
import org.duizhao.ingest.extract.layout.PagedText;
import org.duizhao.ingest.extract.wire.Request;

/** PDF: the text where it stands, and OCR for the pages that have none. */
final class PdfReader implements DocumentReader {

    @Override
    public void read(Request request, Output output) throws IOException, Refusal, OcrPending {
        try (PDDocument pdf = Loader.loadPDF(new File(request.path()), IOUtils.createTempFileOnlyStreamCache())) {
            describe(pdf.getDocumentInformation(), output);
            int allowed = output.allowedPages(pdf.getNumberOfPages());
            ReadPages text = PageText.of(pdf, allowed, output);
            Attachments.read(pdf, output);
            List<PageGlyphs> pages = new ScannedPages(text, new PdfPainter(pdf), request.ocr(), output).read();
            output.texts(PagedText.pieces(pages));
            output.endOfPages();
        }
    }

    private static void describe(PDDocumentInformation information, Output output) {
        output.metadata("dc:title", information.getTitle());
        output.metadata("dc:creator", information.getAuthor());
        output.metadata("pdf:producer", information.getProducer());
        if (information.getCreationDate() != null) {
            output.metadata(
                    "dcterms:created", information.getCreationDate().toInstant().toString());
        }
    }
}
