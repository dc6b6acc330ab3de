/** Sentence alignment of Chinese and English: evidence, search, learning, confidence. */
@NullMarked
package org.duizhao.bitext.align;

import org.jspecify.annotations.NullMarked;
