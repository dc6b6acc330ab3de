package org.duizhao.bitext.entity.zh;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.corpus.tag.NS;
import com.hankcs.hanlp.dictionary.nr.JapanesePersonDictionary;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import com.hankcs.hanlp.dictionary.nr.TranslatedPersonDictionary;
import com.hankcs.hanlp.dictionary.ns.PlaceDictionary;
import java.util.Map;
import org.duizhao.bitext.sound.ForeignNames;
import org.jspecify.annotations.Nullable;

/** How often the segmenter's corpora have a character or a word in, before and after the names of people and places. */
final class ZhRoles {

    private static final char FIRST = '一';
    private static final int[] CHARACTERS = characters();
    private static final int[] KINDS = kinds();

    private ZhRoles() {}

    private static int[] characters() {
        int[] roles = new int[0x9FFF - FIRST + 1];
        for (int i = 0; i < roles.length; i++) {
            String c = String.valueOf((char) (FIRST + i));
            EnumItem<NR> person = PersonDictionary.dictionary.get(c);
            EnumItem<NS> place = PlaceDictionary.dictionary.get(c);
            roles[i] = packed(
                    level(person, NR.B),
                    level(person, NR.C),
                    level(person, NR.D),
                    level(person, NR.E),
                    level(place, NS.C),
                    level(place, NS.D),
                    level(place, NS.H),
                    TranslatedPersonDictionary.containsKey(c) ? 1 : 0);
        }
        return roles;
    }

    private static int packed(int... levels) {
        int packed = 0;
        for (int level : levels) {
            packed = packed << 3 | level;
        }
        return packed;
    }

    private static <E extends Enum<E>> int level(@Nullable EnumItem<E> item, E role) {
        Map<E, Integer> frequencies = item == null ? Map.of() : item.labelMap;
        return level(frequencies.getOrDefault(role, 0));
    }

    private static int level(int frequency) {
        return frequency == 0 ? 0 : Math.min(5, 1 + (31 - Integer.numberOfLeadingZeros(frequency)) / 3);
    }

    /** Of a character, all roles. */
    static int all(char c) {
        return c < FIRST || c > 0x9FFF ? other(c) : CHARACTERS[c - FIRST];
    }

    private static int other(char c) {
        return Character.isDigit(c) ? -2 : Character.isUpperCase(c) ? -3 : Character.isLetter(c) ? -4 : -c;
    }

    /** Of a character, roughly how like a surname, a given name, a foreign name and what stands around people it is. */
    static int kind(char c) {
        return c < FIRST || c > 0x9FFF ? 128 + other(c) : KINDS[c - FIRST];
    }

    private static int[] kinds() {
        int[] kinds = new int[CHARACTERS.length];
        for (int i = 0; i < kinds.length; i++) {
            String c = String.valueOf((char) (FIRST + i));
            EnumItem<NR> person = PersonDictionary.dictionary.get(c);
            int given = Math.max(level(person, NR.C), Math.max(level(person, NR.D), level(person, NR.E)));
            kinds[i] = ((rough(level(person, NR.B)) * 3 + rough(given)) * 2 + (level(person, NR.K) > 2 ? 1 : 0)) * 4
                    + (level(person, NR.L) > 2 ? 2 : 0)
                    + (ForeignNames.endOfSounds(c, 0) > 0 ? 1 : 0);
        }
        return kinds;
    }

    private static int rough(int level) {
        return level > 2 ? 2 : level > 1 ? 1 : 0;
    }

    /** Of a word, how often a person stands after it or before it, or a place ends with it. */
    static int around(String word) {
        EnumItem<NR> person = PersonDictionary.dictionary.get(word);
        EnumItem<NS> place = PlaceDictionary.dictionary.get(word);
        return levels(person, NR.K, NR.L, NR.M) << 9 | levels(place, NS.A, NS.B, NS.H);
    }

    /** Three levels packed; most words have few roles or none. */
    private static <E extends Enum<E>> int levels(@Nullable EnumItem<E> item, E first, E second, E third) {
        if (item == null) {
            return 0;
        }
        int levels = 0;
        for (Map.Entry<E, Integer> known : item.labelMap.entrySet()) {
            E role = known.getKey();
            int shift = role == first ? 6 : role == second ? 3 : 0;
            levels |= shift > 0 || role == third ? level(known.getValue()) << shift : 0;
        }
        return levels;
    }

    /** Whether a word is in the lists of foreign and of Japanese people: 1 and 2. */
    static int foreign(String word) {
        return (word.length() > 1 && TranslatedPersonDictionary.containsKey(word) ? 1 : 0)
                + (word.length() > 1 && JapanesePersonDictionary.containsKey(word) ? 2 : 0);
    }
}
