/** What may be asked, and what answers look like: plain values that know neither HTTP nor the search engine. */
@NullMarked
package org.duizhao.index.question;

import org.jspecify.annotations.NullMarked;
