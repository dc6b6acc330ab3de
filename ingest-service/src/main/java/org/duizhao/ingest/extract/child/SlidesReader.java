package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.nio.file.Path;
import org.duizhao.ingest.extract.layout.MarkupBlocks;
import org.duizhao.ingest.extract.office.PptxText;
import org.duizhao.ingest.extract.wire.Request;

/** Presentations of PowerPoint 2007 and later. */
final class SlidesReader implements DocumentReader {

    @Override
    public void read(Request request, Output output) throws IOException, Refusal {
        Path file = Path.of(request.path());
        ZipGuard.check(file, request.limits());
        MarkupBlocks blocks = new MarkupBlocks();
        int slides = PptxText.read(file, blocks, output);
        output.pages(blocks.finish(), slides);
    }
}
