/** How Chinese names things: the grammar of names in one Chinese text. */
@NullMarked
package org.duizhao.bitext.entity.zh;

import org.jspecify.annotations.NullMarked;
