/**
 * A layer of compatibility: what our readers find, in the spans, type and unit names of the Recognizers-Text suites. The
 * pipeline does not use it.
 */
@NullMarked
package org.duizhao.bitext.recognizers;

import org.jspecify.annotations.NullMarked;
