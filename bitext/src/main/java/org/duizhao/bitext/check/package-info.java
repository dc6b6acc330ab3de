/** Whether the two languages state the same figures. */
@NullMarked
package org.duizhao.bitext.check;

import org.jspecify.annotations.NullMarked;
