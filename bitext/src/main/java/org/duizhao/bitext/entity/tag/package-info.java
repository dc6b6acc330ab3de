/** A trained tagger of names: a linear-chain conditional random field over the units that a language's finder gives. */
@NullMarked
package org.duizhao.bitext.entity.tag;

import org.jspecify.annotations.NullMarked;
