package org.duizhao.bitext.align;

/**
 * The Chinese side with everything that its sentences may say. Words may overlap: each occurrence covers a run of tokens
 * and may account for one of them.
 *
 * @param occurrenceStart occurrences of sentence s are {@code occurrenceStart[s]} until {@code occurrenceStart[s + 1]}
 * @param occurrenceType the Chinese type whose translations apply
 * @param from first token covered
 * @param to token after the last one covered
 */
record ZhSide(
        Side side,
        Vocabulary vocabulary,
        Translations translations,
        int[] occurrenceStart,
        int[] occurrenceType,
        int[] from,
        int[] to) {}
