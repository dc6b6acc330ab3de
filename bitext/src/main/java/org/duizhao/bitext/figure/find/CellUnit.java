package org.duizhao.bitext.figure.find;

/**
 * The unit that a table states for a cell, in its caption, in a head or in another cell.
 *
 * @param start UTF-16 index into the row's text
 * @param end exclusive
 * @param unit as written: 亿元, 万所, billion yuan, 10,000; empty for a cell that is itself the unit of others
 */
public record CellUnit(int start, int end, String unit) {}
