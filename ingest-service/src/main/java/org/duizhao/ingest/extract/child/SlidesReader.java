package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.nio.file.Path;
import org.duizhao.ingest.extract.layout.MarkupBlocks;
import org.duizhao.ingest.extract.office.PptText;
import org.duizhao.ingest.extract.office.PptxText;
import org.duizhao.ingest.extract.type.MediaTypes;
import org.duizhao.ingest.extract.wire.Request;

/** Presentations of PowerPoint. */
final class SlidesReader implements DocumentReader {

    @Override
    public void read(Request request, Output output) throws IOException, Refusal {
        Path file = Path.of(request.path());
        MarkupBlocks blocks = new MarkupBlocks();
        int slides;
        if (request.mediaType().equals(MediaTypes.PPT)) {
            slides = PptText.read(file, blocks, output);
        } else {
            ZipGuard.check(file, request.limits());
            slides = PptxText.read(file, blocks, output);
        }
        output.pages(blocks.finish(), slides);
    }
}
