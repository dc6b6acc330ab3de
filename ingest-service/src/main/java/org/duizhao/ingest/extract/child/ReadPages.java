package org.duizhao.ingest.extract.child;

import java.util.List;
import java.util.Set;
import org.duizhao.ingest.extract.layout.PageGlyphs;

/**
 * The pages of a document as far as they have text.
 *
 * @param unreadable numbers of the pages whose characters are not those that they show
 * @param pictured numbers of the pages that have a picture, or are drawn
 */
record ReadPages(List<PageGlyphs> pages, Set<Integer> unreadable, Set<Integer> pictured) {}
