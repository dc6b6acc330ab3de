/** Passes on what is ingest-service's business, so that browsers see one origin. */
@NullMarked
package org.duizhao.index.relay;

import org.jspecify.annotations.NullMarked;
