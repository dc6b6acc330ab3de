package org.duizhao.bitext.sound;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** English words with a capital letter that may be Chinese names by their sound. */
public final class NameIndex {

    private static final int MOST_READINGS = 2;

    private final LongCounter typeOfName = new LongCounter();
    private final Set<Long> beginnings = new HashSet<>();
    private int longest;

    /** Takes a range of a sentence and the English type that spells it. */
    public interface Sink {
        void accept(int from, int to, int english);
    }

    public NameIndex(Map<Integer, String> capitalised) {
        capitalised.forEach((type, word) -> {
            for (long name : Pinyin.namesSpelled(word)) {
                typeOfName.put(name, type + 1);
                addBeginnings(name);
            }
        });
    }

    public void find(String sentence, Sink sink) {
        if (longest == 0) {
            return;
        }
        for (int at = 0; at < sentence.length(); at++) {
            if (Pinyin.readings(sentence.charAt(at)).length > 0) {
                find(sentence, at, at, 0, sink);
            }
        }
    }

    private void find(String sentence, int start, int at, long name, Sink sink) {
        if (at - start == longest || at == sentence.length()) {
            return;
        }
        short[] readings = Pinyin.readings(sentence.charAt(at));
        for (int r = 0; r < Math.min(MOST_READINGS, readings.length); r++) {
            long longer = Pinyin.append(name, readings[r]);
            int type = typeOfName.get(longer);
            if (type > 0) {
                sink.accept(start, at + 1, type - 1);
            }
            if (beginnings.contains(longer)) {
                find(sentence, start, at + 1, longer, sink);
            }
        }
    }

    private void addBeginnings(long name) {
        int syllables = 1;
        for (long rest = name >>> 12; rest != 0; rest >>>= 12) {
            beginnings.add(rest);
            syllables++;
        }
        longest = Math.max(longest, syllables);
    }
}
