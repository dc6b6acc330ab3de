package org.duizhao.ingest.extract;

import java.util.ArrayList;
import java.util.concurrent.Semaphore;
import org.duizhao.events.FailureKind;

/** Paints pages for those who look at them, one at a time beside the documents that are read, and keeps the last ones. */
public final class PagePainting {

    private final Extractor extractor;
    private final PagePictureCache cache = new PagePictureCache();
    private final Semaphore turn = new Semaphore(1, true);

    public PagePainting(Extractor extractor) {
        this.extractor = extractor;
    }

    /**
     * One page of a file as a picture.
     *
     * @param page from 1
     * @param scale pixels to a point (1/72 inch)
     * @throws java.io.UncheckedIOException if the file cannot be opened, or no child can be started; try again later
     */
    public PagePicture of(Source source, int page, double scale) throws InterruptedException {
        PagePictureCache.Key key = new PagePictureCache.Key(source.file().sha256(), page, scale);
        turn.acquire();
        try {
            byte[] known = cache.get(key);
            if (known != null) {
                return new PagePicture.Painted(known);
            }
            PagePicture picture =
                    picture(extractor.once(source, new ArrayList<>(), request -> request.painting(page, scale)));
            if (picture instanceof PagePicture.Painted painted) {
                cache.put(key, painted.png());
            }
            return picture;
        } finally {
            turn.release();
        }
    }

    private static PagePicture picture(ChildResult result) {
        if (result instanceof ChildResult.Painted painted) {
            return new PagePicture.Painted(painted.png());
        }
        if (result instanceof ChildResult.Rejected rejected) {
            return new PagePicture.Refused(rejected.kind(), rejected.cause());
        }
        String cause = result instanceof ChildResult.Crashed crashed ? crashed.cause() : "page: not painted";
        return new PagePicture.Refused(FailureKind.PARSER_FAILED, cause);
    }
}
