package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.nio.file.Path;
import org.duizhao.ingest.extract.layout.MarkupBlocks;
import org.duizhao.ingest.extract.office.OdfSlides;
import org.duizhao.ingest.extract.office.OdfText;
import org.duizhao.ingest.extract.type.MediaTypes;
import org.duizhao.ingest.extract.wire.Request;

/** Texts and presentations of OpenDocument. */
final class OdfReader implements DocumentReader {

    @Override
    public void read(Request request, Output output) throws IOException, Refusal {
        Path file = Path.of(request.path());
        ZipGuard.check(file, request.limits());
        MarkupBlocks blocks = new MarkupBlocks();
        if (request.mediaType().equals(MediaTypes.ODT)) {
            OdfText.read(file, blocks, output);
            output.texts(blocks.finish());
        } else {
            int slides = OdfSlides.read(file, blocks, output);
            output.pages(blocks.finish(), slides);
        }
    }
}
