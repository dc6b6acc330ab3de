/** Writes records, figures and entities so that redelivery, duplicates and re-runs are harmless. */
@NullMarked
package org.duizhao.index.sink;

import org.jspecify.annotations.NullMarked;
