/** Documents as they move, for pages and scripts that stay open. */
@NullMarked
package org.duizhao.index.live;

import org.jspecify.annotations.NullMarked;
