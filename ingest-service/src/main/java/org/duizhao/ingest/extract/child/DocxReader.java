package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.nio.file.Path;
import org.duizhao.ingest.extract.layout.MarkupBlocks;
import org.duizhao.ingest.extract.office.DocxText;
import org.duizhao.ingest.extract.wire.Request;

/** Documents of Word 2007 and later. */
final class DocxReader implements DocumentReader {

    @Override
    public void read(Request request, Output output) throws IOException, Refusal {
        Path file = Path.of(request.path());
        ZipGuard.check(file, request.limits());
        MarkupBlocks blocks = new MarkupBlocks();
        DocxText.read(file, blocks, output);
        output.texts(blocks.finish());
    }
}
