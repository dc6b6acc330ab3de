package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.duizhao.ingest.extract.office.OdfSheets;
import org.duizhao.ingest.extract.office.XlsText;
import org.duizhao.ingest.extract.office.XlsxText;
import org.duizhao.ingest.extract.type.MediaTypes;
import org.duizhao.ingest.extract.wire.Piece;
import org.duizhao.ingest.extract.wire.Request;

/** Workbooks of Excel and OpenDocument. */
final class WorkbookReader implements DocumentReader {

    @Override
    public void read(Request request, Output output) throws IOException, Refusal {
        Path file = Path.of(request.path());
        boolean binary = request.mediaType().equals(MediaTypes.XLS);
        if (!binary) {
            ZipGuard.check(file, request.limits());
        }
        try {
            if (binary) {
                XlsText.read(file, output, new Told(output));
            } else if (request.mediaType().equals(MediaTypes.ODS)) {
                OdfSheets.read(file, output, new Told(output));
            } else {
                XlsxText.read(file, output, new Told(output));
            }
        } catch (RefusedException e) {
            throw e.refusal;
        }
        output.endOfPages();
    }

    /** Carries a refusal through the reader of sheets. */
    private static final class RefusedException extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        private RefusedException(Refusal refusal) {
            super(refusal);
            this.refusal = refusal;
        }
    }

    private record Told(Output output) implements XlsxText.Sheets {

        @Override
        public int allowed(int count) throws IOException {
            try {
                return output.allowedPages(count);
            } catch (Refusal e) {
                throw new RefusedException(e);
            }
        }

        @Override
        public void sheet(List<Piece> pieces) throws IOException {
            try {
                output.texts(pieces);
            } catch (Refusal e) {
                throw new RefusedException(e);
            }
        }
    }
}
