package org.duizhao.ingest.extract;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages that were painted last, up to so many bytes: whoever reads on turns back as well. */
final class PagePictureCache {

    private static final long MOST_BYTES = 32L << 20;

    /** @param digest of the file */
    record Key(String digest, int page, double scale) {}

    private final Map<Key, byte[]> pictures = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    synchronized byte @Nullable [] get(Key key) {
        return pictures.get(key);
    }

    synchronized void put(Key key, byte[] png) {
        byte[] before = pictures.put(key, png);
        bytes += png.length - (before == null ? 0 : before.length);
        var oldest = pictures.entrySet().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= oldest.next().getValue().length;
            oldest.remove();
        }
    }
}
