package org.duizhao.bitext.entity.zh;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;

/** Words and parts of speech by HanLP. Its dictionaries load with the first use of this class: half a second, once. */
public final class ZhSegmenter {

    private static final Segment SEGMENT =
            new ViterbiSegment().enableCustomDictionary(false).enableTranslatedNameRecognize(false);

    private ZhSegmenter() {}

    /** How often the corpus of the segmenter's dictionary has {@code word}. */
    static int frequency(String word) {
        CoreDictionary.Attribute attribute = CoreDictionary.get(word);
        return attribute == null ? 0 : attribute.totalFrequency;
    }

    /** Whether the segmenter's dictionary has {@code word}, and seldom as a name. */
    public static boolean isPlainWord(String word) {
        CoreDictionary.Attribute attribute = CoreDictionary.get(word);
        return attribute != null
                && 2 * (attribute.getNatureFrequency("nr") + attribute.getNatureFrequency("nz"))
                        < attribute.totalFrequency;
    }

    /** Whether the segmenter's dictionary has {@code word} as a place nine times of ten. */
    static boolean isMostlyPlace(String word) {
        CoreDictionary.Attribute attribute = CoreDictionary.get(word);
        return attribute != null && attribute.getNatureFrequency("ns") * 10 >= attribute.totalFrequency * 9;
    }

    /** The words of {@code text} from {@code start} to {@code end}; none are longer than that range. */
    static List<ZhToken> segment(String text, int start, int end) {
        List<ZhToken> tokens = new ArrayList<>();
        int at = start;
        for (Term term : SEGMENT.seg(text.substring(start, end).toCharArray())) {
            int next = Math.min(end, at + term.word.length());
            if (next > at) {
                tokens.add(new ZhToken(at, next, text.substring(at, next), String.valueOf(term.nature)));
            }
            at = next;
        }
        return tokens;
    }
}
