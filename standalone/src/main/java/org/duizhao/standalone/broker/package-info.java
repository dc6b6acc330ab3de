/** A Kafka broker for one machine. */
@NullMarked
package org.duizhao.standalone.broker;

import org.jspecify.annotations.NullMarked;
