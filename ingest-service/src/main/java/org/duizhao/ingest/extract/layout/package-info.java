/** How glyphs become lines, lines columns and paragraphs, and which of them are furniture. No parser, no I/O. */
@NullMarked
package org.duizhao.ingest.extract.layout;

import org.jspecify.annotations.NullMarked;
