package org.duizhao.bitext.entity;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.util.List;

/** A Chinese text with the sound of each of its characters. */
record Spoken(String text, List<Pinyin> sounds) {

    static Spoken of(String text) {
        return new Spoken(text, HanLP.convertToPinyinList(text));
    }

    /** Where the characters from {@code start} end that sound like these letters; -1 if they sound otherwise. */
    int end(int start, String letters) {
        int at = start;
        int heard = 0;
        while (heard < letters.length() && at < Math.min(text.length(), sounds.size())) {
            String sound = ZhText.isHan(text.charAt(at)) ? sound(at) : "";
            if (sound.isEmpty() || !letters.startsWith(sound, heard)) {
                return -1;
            }
            heard += sound.length();
            at++;
        }
        return heard == letters.length() ? at : -1;
    }

    private String sound(int at) {
        return sounds.get(at).getPinyinWithoutTone().replace('ü', 'v');
    }

    /** The letters of romanised words as they are compared: no apostrophes, v for ü. */
    static String letters(List<String> words) {
        return String.join("", words)
                .toLowerCase(java.util.Locale.ROOT)
                .replace("'", "")
                .replace("lü", "lv")
                .replace("nü", "nv")
                .replace("lyu", "lv");
    }
}
