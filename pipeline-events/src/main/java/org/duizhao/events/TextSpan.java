package org.duizhao.events;

/** A half-open range of UTF-16 indexes. */
public record TextSpan(int start, int end) {}
