package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duizhao.ingest.extract.rtf.RtfText;
import org.duizhao.ingest.extract.wire.Request;

/** Rich Text Format. */
final class RtfReader implements DocumentReader {

    @Override
    public void read(Request request, Output output) throws IOException, Refusal {
        RtfText text = RtfText.of(Files.readAllBytes(Path.of(request.path())));
        if (!text.isWhole()) {
            throw Refusal.rejected("file: ends within a group (expected: an undamaged " + request.mediaType() + ")");
        }
        text.metadata().forEach(output::metadata);
        output.texts(text.pieces());
        text.left().say(output);
    }
}
