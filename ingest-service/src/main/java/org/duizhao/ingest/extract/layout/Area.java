package org.duizhao.ingest.extract.layout;

/** Part of a page: running text or a table. */
sealed interface Area permits Column, Grid {}
