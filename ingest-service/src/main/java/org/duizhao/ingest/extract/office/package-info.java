/** Office documents read part by part, as their reader sees them: WordprocessingML, SpreadsheetML, PresentationML and OpenDocument. */
@NullMarked
package org.duizhao.ingest.extract.office;

import org.jspecify.annotations.NullMarked;
