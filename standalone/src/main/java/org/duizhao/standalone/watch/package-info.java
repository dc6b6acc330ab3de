/** A Java agent for child processes; a jar of its own. */
@NullMarked
package org.duizhao.standalone.watch;

import org.jspecify.annotations.NullMarked;
