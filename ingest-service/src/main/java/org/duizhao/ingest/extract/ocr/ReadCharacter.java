package org.duizhao.ingest.extract.ocr;

/**
 * A character that was read.
 *
 * @param middle of it, in pixels of the image from the left end of the line
 * @param confidence 0 to 1
 */
record ReadCharacter(String text, double middle, double confidence) {}
