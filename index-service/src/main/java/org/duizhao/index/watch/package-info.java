/** How the pipeline is: what waits in its topics, which services answer, how fast documents went through. */
@NullMarked
package org.duizhao.index.watch;

import org.jspecify.annotations.NullMarked;
