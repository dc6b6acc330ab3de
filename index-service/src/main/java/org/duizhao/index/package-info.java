/**
 * The read side: {@link org.duizhao.index.sink} writes what the pipeline made, {@link org.duizhao.index.status} follows
 * every document, {@link org.duizhao.index.query} answers questions, and {@link org.duizhao.index.elastic} is the only
 * place that knows the search engine.
 */
@NullMarked
package org.duizhao.index;

import org.jspecify.annotations.NullMarked;
