package org.duizhao.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.ingest.extract.wire.Piece;
import org.jspecify.annotations.Nullable;

/** The language of a file, from a quick reading without OCR. */
public final class FileLanguage {

    /** Of what a file says, so much must be in one language. */
    private static final double MOST = 0.8;

    private FileLanguage() {}

    /** zh or en; null for both, for neither, and for what cannot be read. */
    public static @Nullable String of(Extractor extractor, Source source) throws InterruptedException {
        List<Piece> pieces = new ArrayList<>();
        extractor.once(source, pieces, request -> request);
        double zh = 0;
        double en = 0;
        for (Piece piece : pieces) {
            String text = piece.raw();
            long letters = text.codePoints().filter(Character::isLetter).count();
            long han = text.codePoints().filter(Character::isIdeographic).count();
            zh += han;
            // A Chinese character says as much as three letters.
            en += (letters - han) / 3.0;
        }
        if (zh + en == 0) {
            return null;
        }
        return zh >= MOST * (zh + en) ? "zh" : en >= MOST * (zh + en) ? "en" : null;
    }
}
