package org.duizhao.ingest.extract.child;

import java.awt.image.BufferedImage;
import java.io.IOException;

/** Paints the pages of a document, as they are shown. */
interface PagePainter {

    /**
     * @param number from 1
     * @param scale pixels to a point
     * @param type of the image, as in {@link BufferedImage}
     */
    BufferedImage paint(int number, float scale, int type) throws IOException;
}
