/** What a file is, by its bytes. */
@NullMarked
package org.duizhao.ingest.extract.type;

import org.jspecify.annotations.NullMarked;
