package org.duizhao.ingest.extract.ocr;

/**
 * Where a line of text stands: a rectangle about its middle whose long side runs along the text.
 *
 * @param slope y over x along the line; 0 is level
 * @param score mean probability of text inside, 0 to 1
 */
record TextLine(double middleX, double middleY, double length, double height, double slope, double score) {

    /** Coordinates multiplied, as when the image was larger than the one that was looked at. */
    TextLine times(double factorX, double factorY) {
        return new TextLine(
                middleX * factorX,
                middleY * factorY,
                length * factorX,
                height * factorY,
                slope * factorY / factorX,
                score);
    }

    boolean isUpright() {
        return height > 1.5 * length;
    }
}
