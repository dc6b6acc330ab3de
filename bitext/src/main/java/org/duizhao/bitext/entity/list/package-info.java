/** What is known of names beforehand: the gazetteer, the words that names end with or hold, and texts as these are compared with them. */
@NullMarked
package org.duizhao.bitext.entity.list;

import org.jspecify.annotations.NullMarked;
