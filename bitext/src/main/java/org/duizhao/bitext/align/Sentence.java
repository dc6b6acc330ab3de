package org.duizhao.bitext.align;

import org.duizhao.bitext.text.Span;

/**
 * A sentence and where it stands.
 *
 * @param paragraph index of its paragraph
 * @param span its place in the text of the paragraph
 */
public record Sentence(String text, int paragraph, Span span) {}
