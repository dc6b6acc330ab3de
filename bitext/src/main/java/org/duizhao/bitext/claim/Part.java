package org.duizhao.bitext.claim;

/** Which end of a move a figure is: the 38 or the 41 of 从38提高到41. */
public enum Part {
    FROM,
    TO
}
