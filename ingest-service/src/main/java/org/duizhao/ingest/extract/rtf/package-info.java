/** Rich Text Format (Word 2007 RTF Specification 1.9.1), read without Tika, which loses its notes and its rows. */
@NullMarked
package org.duizhao.ingest.extract.rtf;

import org.jspecify.annotations.NullMarked;
