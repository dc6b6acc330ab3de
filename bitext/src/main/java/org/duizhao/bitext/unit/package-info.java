/** Units of measure and money: their codes, their names in both languages, their values in the SI base. */
@NullMarked
package org.duizhao.bitext.unit;

import org.jspecify.annotations.NullMarked;
