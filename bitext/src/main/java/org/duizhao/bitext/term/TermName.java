package org.duizhao.bitext.term;

/** A name and how often it stands in the corpus. */
public record TermName(String name, int count) {}
