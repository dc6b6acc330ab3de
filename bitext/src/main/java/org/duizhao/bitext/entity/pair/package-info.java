/**
 * The names of a document of two languages: {@link org.duizhao.bitext.entity.pair.Entities} finds the mentions of one text,
 * {@link org.duizhao.bitext.entity.pair.EntityLinker} links them across the sides, each language telling of the other.
 */
@NullMarked
package org.duizhao.bitext.entity.pair;

import org.jspecify.annotations.NullMarked;
