/** Numerals by value, in both languages. */
@NullMarked
package org.duizhao.bitext.numeral;

import org.jspecify.annotations.NullMarked;
