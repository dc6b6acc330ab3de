package org.duizhao.bitext.align;

/**
 * A reason for a bead: two words taken to mean the same.
 *
 * @param weight what the link added to the matched weight
 */
public record WordLink(String zh, String en, Origin origin, double weight) {}
