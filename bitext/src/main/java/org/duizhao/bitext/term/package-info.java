/** The bilingual termbase that linked entities make: which name is translated how, and how often. */
@NullMarked
package org.duizhao.bitext.term;

import org.jspecify.annotations.NullMarked;
