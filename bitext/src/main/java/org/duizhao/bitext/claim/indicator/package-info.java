/** From figures to claims that dashboards join: what is measured, how, of when, where, and as what. */
@NullMarked
package org.duizhao.bitext.claim.indicator;

import org.jspecify.annotations.NullMarked;
