/** The enrich stage: a thin adapter of the library's figures, entities and checks to the stream. */
@NullMarked
package org.duizhao.enrich;

import org.jspecify.annotations.NullMarked;
