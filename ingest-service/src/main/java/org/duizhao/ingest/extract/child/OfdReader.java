package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.ingest.extract.layout.PageGlyphs;
import org.duizhao.ingest.extract.layout.PagedText;
import org.duizhao.ingest.extract.ofd.OfdDocument;
import org.duizhao.ingest.extract.ofd.OfdPage;
import org.duizhao.ingest.extract.ofd.OfdPainter;
import org.duizhao.ingest.extract.wire.Request;

/** OFD: the text where it stands, laid out like that of a PDF, and OCR for the pages that are pictures. */
final class OfdReader implements DocumentReader {

    @Override
    public void read(Request request, Output output) throws IOException, Refusal, OcrPending {
        Path path = Path.of(request.path());
        ZipGuard.check(path, request.limits());
        try (OfdDocument document = OfdDocument.open(path)) {
            document.metadata().forEach(output::metadata);
            for (Map.Entry<String, String> file : document.attachments().entrySet()) {
                attach(document, file.getKey(), file.getValue(), output);
            }
            List<OfdPage> pages = document.pages();
            ReadPages text = text(pages.subList(0, output.allowedPages(pages.size())), output);
            document.missing()
                    .forEach(part -> output.warn("part: " + part + " (expected: a readable part of the file)"));
            OfdPainter painter = new OfdPainter(pages);
            output.texts(PagedText.pieces(new ScannedPages(text, painter::paint, request.ocr(), output).read()));
            output.endOfPages();
        }
    }

    private static void attach(OfdDocument document, String name, String path, Output output) {
        try {
            Attachments.give(name, document.bytes(path), output);
        } catch (IOException e) {
            output.notRead("attachment", "named only; the file does not have it", name);
        }
    }

    private static ReadPages text(List<OfdPage> pages, Output output) throws Refusal {
        List<PageGlyphs> read = new ArrayList<>();
        Set<Integer> unreadable = new HashSet<>();
        Set<Integer> pictured = new HashSet<>();
        for (int i = 0; i < pages.size(); i++) {
            int number = i + 1;
            try {
                OfdPage.Read page = pages.get(i).read(number);
                boolean isText = TextLayer.isText(page.page().glyphs(), page.shown(), page.unmapped());
                read.add(isText || page.paintable() ? page.page() : without(page.page(), output));
                if (!isText && page.paintable()) {
                    unreadable.add(number);
                }
                if (page.pictures() > 0 || page.drawn()) {
                    pictured.add(number);
                }
            } catch (IOException e) {
                output.warn("page " + number + ": " + e.getMessage());
                output.notRead("page", "damaged", "page " + number);
            }
        }
        if (pictured.isEmpty()
                && unreadable.isEmpty()
                && read.stream().allMatch(page -> page.glyphs().isEmpty())) {
            throw Refusal.rejected("text: none (expected: characters, or glyphs of fonts that the file has)");
        }
        return new ReadPages(read, unreadable, pictured);
    }

    /** Numbers of glyphs in a font that is not here say nothing. */
    private static PageGlyphs without(PageGlyphs page, Output output) {
        output.warn("text layer: page " + page.number()
                + " has glyphs without characters, of fonts that are not in the file (expected: characters)");
        output.notRead("page", "glyphs without characters", "page " + page.number());
        return page.with(List.of());
    }
}
