package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duizhao.ingest.extract.layout.TabbedText;
import org.duizhao.ingest.extract.wire.Piece;
import org.duizhao.ingest.extract.wire.Request;

/** Rows with separators; what is called so and is none is plain text. */
final class CsvReader implements DocumentReader {

    @Override
    public void read(Request request, Output output) throws IOException, Refusal {
        String text = Charsets.decode(Files.readAllBytes(Path.of(request.path())), request.charset(), output);
        List<List<String>> rows = Delimited.rows(text);
        if (rows == null) {
            output.texts(TabbedText.pieces(text));
            return;
        }
        for (List<String> row : rows) {
            output.text(Piece.row(0, row));
        }
    }
}
