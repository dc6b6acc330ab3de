/**
 * From a file to clean blocks. {@link org.duizhao.ingest.extract.Extractor} is the way in; parsing itself happens in
 * child JVMs ({@code child}), which answer over a small binary protocol ({@code wire}); how lines become paragraphs is
 * pure code ({@code layout}). Nothing in this package imports a parser.
 */
@NullMarked
package org.duizhao.ingest.extract;

import org.jspecify.annotations.NullMarked;
