/** What a text claims of its figures: in which direction they moved, which end of a move they are, whether the clause denies. */
@NullMarked
package org.duizhao.bitext.claim;

import org.jspecify.annotations.NullMarked;
