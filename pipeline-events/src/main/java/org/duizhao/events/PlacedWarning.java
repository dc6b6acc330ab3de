package org.duizhao.events;

/**
 * A warning about one place of a file.
 *
 * @param warning one of the file's {@link ExtractedFile#warnings()}
 * @param place as a reader would look for it: {@code byte 2048}, {@code page 3}, {@code sheet 2, cell B7}
 */
public record PlacedWarning(String warning, String place) {}
