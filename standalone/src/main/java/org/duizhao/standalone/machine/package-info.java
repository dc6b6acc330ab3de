/** One machine: its ports, its data folder and the processes that make it: broker, node, four services. */
@NullMarked
package org.duizhao.standalone.machine;

import org.jspecify.annotations.NullMarked;
