/** What people said of issues, brought together with the issues of whichever revision or edition is shown. */
@NullMarked
package org.duizhao.index.review;

import org.jspecify.annotations.NullMarked;
