/** Copies of what cannot be made again: the content store, users and keys. */
@NullMarked
package org.duizhao.standalone.backup;

import org.jspecify.annotations.NullMarked;
