/** The command of the lab. */
@NullMarked
package org.duizhao.bitext.lab;

import org.jspecify.annotations.NullMarked;
