package org.duizhao.bitext.entity.zh;

/**
 * A word of Chinese as the segmenter sees it.
 *
 * @param nature the part of speech in the PKU tag set: {@code ns}, {@code vn}; {@code known} for a gazetteer's name
 */
record ZhToken(int start, int end, String text, String nature) {

    int length() {
        return end - start;
    }

    boolean is(String tag) {
        return nature.startsWith(tag);
    }
}
