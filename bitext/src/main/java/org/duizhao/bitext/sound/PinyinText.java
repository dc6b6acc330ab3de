package org.duizhao.bitext.sound;

import com.hankcs.hanlp.HanLP;
import java.util.List;
import java.util.Locale;

/** A Chinese text with the sound of each of its characters, those of many readings as the words around them want it. */
public record PinyinText(String text, List<com.hankcs.hanlp.dictionary.py.Pinyin> syllables) {

    public static PinyinText of(String text) {
        return new PinyinText(text, HanLP.convertToPinyinList(text));
    }

    public int size() {
        return Math.min(text.length(), syllables.size());
    }

    /** Where the characters from {@code start} end that sound like these letters; -1 if they sound otherwise. */
    public int end(int start, String letters) {
        int at = start;
        int matched = 0;
        while (matched < letters.length() && at < size()) {
            String sound = sound(at);
            if (sound.isEmpty() || !letters.startsWith(sound, matched)) {
                return -1;
            }
            matched += sound.length();
            at++;
        }
        return matched == letters.length() ? at : -1;
    }

    /** The syllable of the character at {@code at}, v for ü; empty if it is not Chinese. */
    public String sound(int at) {
        char c = text.charAt(at);
        boolean han = c >= 0x4E00 && c <= 0x9FFF || c == '〇';
        return han ? syllables.get(at).getPinyinWithoutTone().replace('ü', 'v') : "";
    }

    /** The letters of romanised words as they are compared: no apostrophes, v for ü. */
    public static String letters(List<String> words) {
        return String.join("", words)
                .toLowerCase(Locale.ROOT)
                .replace("'", "")
                .replace("lü", "lv")
                .replace("nü", "nv")
                .replace("lyu", "lv");
    }
}
