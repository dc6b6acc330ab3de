/** Finds the figures of a text, in either language, and tells them the time they belong to. */
@NullMarked
package org.duizhao.bitext.figure.find;

import org.jspecify.annotations.NullMarked;
