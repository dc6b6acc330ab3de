/** Languages, spans and the folding of scripts and widths. */
@NullMarked
package org.duizhao.bitext.text;

import org.jspecify.annotations.NullMarked;
