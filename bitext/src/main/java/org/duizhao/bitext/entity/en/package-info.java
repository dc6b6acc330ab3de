/** How English names things: the grammar of names in one English text. */
@NullMarked
package org.duizhao.bitext.entity.en;

import org.jspecify.annotations.NullMarked;
