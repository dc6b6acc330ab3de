/** What the service and its parsing children say to each other over stdin and stdout. */
@NullMarked
package org.duizhao.ingest.extract.wire;

import org.jspecify.annotations.NullMarked;
