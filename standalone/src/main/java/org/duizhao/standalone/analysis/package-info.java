/**
 * An Elasticsearch analysis plugin: the four token filters that the small node of {@code ./duizhao run} lacks, under the
 * names they have in a full distribution, so that one settings file serves both. Not for a full distribution.
 */
@NullMarked
package org.duizhao.standalone.analysis;

import org.jspecify.annotations.NullMarked;
