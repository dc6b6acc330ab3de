package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.duizhao.ingest.extract.layout.MarkupBlocks;
import org.duizhao.ingest.extract.office.DocText;
import org.duizhao.ingest.extract.wire.Request;

/** Documents of Word 97 to 2003; those of older ones through Tika. */
final class DocReader implements DocumentReader {

    @Override
    public void read(Request request, Output output) throws IOException, Refusal {
        MarkupBlocks blocks = new MarkupBlocks();
        try {
            DocText.read(Path.of(request.path()), blocks, output);
        } catch (OldWordFileFormatException e) {
            new TikaReader().read(request, output);
            return;
        }
        output.texts(blocks.finish());
    }
}
