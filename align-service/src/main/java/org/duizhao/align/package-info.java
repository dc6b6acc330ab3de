/** Alignment on the stream: from {@code DocumentExtracted} to {@code DocumentAligned}. */
@NullMarked
package org.duizhao.align;

import org.jspecify.annotations.NullMarked;
