/** The only package that knows the Elasticsearch client. */
@NullMarked
package org.duizhao.index.elastic;

import org.jspecify.annotations.NullMarked;
