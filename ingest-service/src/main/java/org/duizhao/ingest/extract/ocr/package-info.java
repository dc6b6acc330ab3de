/**
 * Reading pictures of pages: the page is turned upright and cleaned, lines are found and read by PP-OCR's networks. Only
 * children run this; a crash of the native library costs one of them.
 */
@NullMarked
package org.duizhao.ingest.extract.ocr;

import org.jspecify.annotations.NullMarked;
