/** Chinese words with English glosses: our own, and what users bring. */
@NullMarked
package org.duizhao.bitext.lexicon;

import org.jspecify.annotations.NullMarked;
