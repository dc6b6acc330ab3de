/** Terms that a house has agreed on, and where texts have them. */
@NullMarked
package org.duizhao.bitext.glossary;

import org.jspecify.annotations.NullMarked;
