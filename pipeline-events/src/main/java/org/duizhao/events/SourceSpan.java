package org.duizhao.events;

import org.jspecify.annotations.Nullable;

/**
 * Where a sentence stands: {@code segment.text[offset, offset + end - start)} is {@code block.text[start, end)}.
 *
 * @param file index into the document's files
 * @param block ordinal of the block
 * @param page from 1; null where the format has no pages
 * @param start UTF-16 index into the block's text
 * @param end exclusive
 * @param offset UTF-16 index into the segment's text
 */
public record SourceSpan(int file, int block, @Nullable Integer page, int start, int end, int offset) {}
