package org.duizhao.bitext.figure.find;

import org.duizhao.bitext.figure.Figure;

/** A figure with the rule that made it. */
public record ExplainedFigure(Figure figure, String rule) {}
