/** What lies in the four indices: this service's own records, never event JSON. */
@NullMarked
package org.duizhao.index.entry;

import org.jspecify.annotations.NullMarked;
