/** The status projection: every document with its stages, merged from events in any order. */
@NullMarked
package org.duizhao.index.status;

import org.jspecify.annotations.NullMarked;
