/** The child JVM: one document at a time, from a path to pieces of text. The only package that imports parsers. */
@NullMarked
package org.duizhao.ingest.extract.child;

import org.jspecify.annotations.NullMarked;
