/** How English states figures: readers of dates, tails, bounds and structure around a numeral. */
@NullMarked
package org.duizhao.bitext.figure.en;

import org.jspecify.annotations.NullMarked;
