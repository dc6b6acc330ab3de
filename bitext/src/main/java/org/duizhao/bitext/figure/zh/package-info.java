/** How Chinese states figures: readers of dates, tails, bounds and structure around a numeral. */
@NullMarked
package org.duizhao.bitext.figure.zh;

import org.jspecify.annotations.NullMarked;
