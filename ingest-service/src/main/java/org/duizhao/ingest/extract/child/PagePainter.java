package org.duizhao.ingest.extract.child;

import java.awt.image.BufferedImage;
import java.io.IOException;

/** Paints the pages of a document, as they are shown. */
interface PagePainter {

    /**
     * @param number from 1
     * @param scale pixels to a point
     */
    BufferedImage paint(int number, float scale) throws IOException;
}
