/** From paragraphs to sentences, with exact offsets. */
@NullMarked
package org.duizhao.bitext.segment;

import org.jspecify.annotations.NullMarked;
