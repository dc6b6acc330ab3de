/** Questions and answers over HTTP. */
@NullMarked
package org.duizhao.index.query;

import org.jspecify.annotations.NullMarked;
