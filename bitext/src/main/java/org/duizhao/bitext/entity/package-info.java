/**
 * What a text names. From the bottom: values here, {@code list} what is known beforehand, {@code zh} and {@code en} the
 * grammars of each language, {@code pair} what finds and links the names of both sides.
 */
@NullMarked
package org.duizhao.bitext.entity;

import org.jspecify.annotations.NullMarked;
