/**
 * What a text names, in both languages: {@link org.duizhao.bitext.entity.Entities} finds the mentions of one text,
 * {@link org.duizhao.bitext.entity.EntityLinker} links them across the sides of a document.
 */
@NullMarked
package org.duizhao.bitext.entity;

import org.jspecify.annotations.NullMarked;
