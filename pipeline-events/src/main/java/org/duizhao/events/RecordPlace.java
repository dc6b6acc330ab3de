package org.duizhao.events;

import org.jspecify.annotations.Nullable;

/**
 * A rectangle on a page where something of a record stands; what stands in several lines has several. Points (1/72 inch)
 * from the upper left corner of the page as a viewer shows it.
 *
 * @param of {@code sentence}, {@code figure} or {@code entity}; later versions may say more
 * @param id of the figure or entity; null for a sentence
 * @param language {@code zh} or {@code en}
 * @param start UTF-16 index into that side's text, of what stands in this rectangle
 * @param end exclusive
 * @param file index into the document's files
 * @param page from 1
 */
public record RecordPlace(
        String of,
        @Nullable String id,
        String language,
        int start,
        int end,
        int file,
        int page,
        double x,
        double y,
        double width,
        double height) {}
