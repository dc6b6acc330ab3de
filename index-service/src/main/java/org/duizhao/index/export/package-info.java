/** Records as files that other tools read. Every writer streams: it keeps no record that it has written. */
@NullMarked
package org.duizhao.index.export;

import org.jspecify.annotations.NullMarked;
