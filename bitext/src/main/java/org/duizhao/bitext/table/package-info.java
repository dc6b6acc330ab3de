/** Tables: what their heads, units and columns say of the values in their rows. */
@NullMarked
package org.duizhao.bitext.table;

import org.jspecify.annotations.NullMarked;
