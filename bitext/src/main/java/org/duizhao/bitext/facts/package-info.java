/** What a document says about itself: title, date, issuer, city, year, office. */
@NullMarked
package org.duizhao.bitext.facts;

import org.jspecify.annotations.NullMarked;
