/** The {@code duizhao} command: one class a subcommand. */
@NullMarked
package org.duizhao.standalone.cli;

import org.jspecify.annotations.NullMarked;
