package org.duizhao.events;

/**
 * Where a cell stands in its table: a merged one keeps the columns and rows that it covers.
 *
 * @param column from 0, the leftmost that it covers
 * @param columns how many it covers, at least 1
 * @param rows how many rows it covers, its own included, at least 1
 */
public record CellPlace(int column, int columns, int rows) {}
