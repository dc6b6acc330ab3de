package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duizhao.ingest.extract.layout.PlainText;
import org.duizhao.ingest.extract.wire.Request;

/** Plain text in any encoding. */
final class TextReader implements DocumentReader {

    @Override
    public void read(Request request, Output output) throws IOException, Refusal {
        String text = Charsets.decode(Files.readAllBytes(Path.of(request.path())), request.charset(), output);
        output.texts(PlainText.pieces(text));
    }
}
