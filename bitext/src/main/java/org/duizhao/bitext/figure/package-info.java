/** What a report states in numbers: values with unit, kind, bound, change, label and time. */
@NullMarked
package org.duizhao.bitext.figure;

import org.jspecify.annotations.NullMarked;
