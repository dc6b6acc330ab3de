package org.duizhao.ingest.extract;

import java.util.concurrent.Semaphore;

/** Paints pages for those who look at them, one at a time beside the documents that are read, and keeps the last ones. */
public final class PagePainting {

    private final Extractor extractor;
    private final PagePictureCache cache = new PagePictureCache();
    private final Semaphore turn = new Semaphore(1, true);

    public PagePainting(Extractor extractor) {
        this.extractor = extractor;
    }

    /**
     * @param page from 1
     * @param scale pixels to a point
     */
    public PagePicture of(Source source, int page, double scale) throws InterruptedException {
        PagePictureCache.Key key = new PagePictureCache.Key(source.file().sha256(), page, scale);
        turn.acquire();
        try {
            byte[] known = cache.get(key);
            if (known != null) {
                return new PagePicture.Painted(known);
            }
            PagePicture picture = extractor.paint(source, page, scale);
            if (picture instanceof PagePicture.Painted painted) {
                cache.put(key, painted.png());
            }
            return picture;
        } finally {
            turn.release();
        }
    }
}
