/** What was found in a document as a report for people who have nothing but a spreadsheet. */
@NullMarked
package org.duizhao.bitext.qa;

import org.jspecify.annotations.NullMarked;
