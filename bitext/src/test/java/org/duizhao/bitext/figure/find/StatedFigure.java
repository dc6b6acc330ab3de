package org.duizhao.bitext.figure.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.duizhao.bitext.figure.Figure;

/** What a test expects of a figure that a text states: how it stands there, and what it is read as. */
record StatedFigure(String text, String value, String unit, String kind, String bound) {

    void assertIs(Figure found, String inText) {
        assertThat(found.text(inText)).isEqualTo(text);
        assertThat(found.value()).isEqualByComparingTo(value);
        assertThat(found.unitCode()).isEqualTo(unit);
        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.bound().code()).isEqualTo(bound);
        assertThat(found.isStatement()).isTrue();
    }
}
