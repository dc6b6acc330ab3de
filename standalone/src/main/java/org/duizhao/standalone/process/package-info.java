/** Child processes: start, watch, restart, stop. Knows nothing of what they do. */
@NullMarked
package org.duizhao.standalone.process;

import org.jspecify.annotations.NullMarked;
