package org.duizhao.bitext.entity.pair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.bitext.entity.KnownEntity;
import org.duizhao.bitext.entity.list.Gazetteer;
import org.duizhao.bitext.entity.list.NameEndings;
import org.duizhao.bitext.entity.list.NameWords;
import org.duizhao.bitext.entity.list.Trie;
import org.duizhao.bitext.entity.list.WordLists;
import org.duizhao.bitext.lexicon.Lexicon;
import org.duizhao.bitext.lexicon.Lexicons;
import org.duizhao.bitext.sound.PinyinText;
import org.jspecify.annotations.Nullable;

/**
 * A Chinese name taken apart: each part with the English words that may stand for it, from the gazetteer, from the words
 * that names are made of, and for the rest by its sound.
 */
final class NameParts {

    /**
     * @param words stems; what this part may be in English, all of them or some
     * @param sounds the syllables of a part that no list knows; empty otherwise
     */
    record Part(int length, Set<String> words, List<String> sounds) {}

    private static final Trie<Set<String>> WORDS = words();
    private static final Lexicon LEXICON = Lexicons.own();
    private static final String DIGITS = "〇一二三四五六七八九";

    private NameParts() {}

    private static Trie<Set<String>> words() {
        Trie<Set<String>> trie = new Trie<>();
        for (String[] row : WordLists.rows("words.tsv", 2)) {
            trie.add(row[0], NameWords.all(WordLists.alternatives(row[1])));
        }
        for (Map.Entry<String, List<String>> head : NameEndings.translations().entrySet()) {
            trie.add(head.getKey(), NameWords.all(head.getValue()));
        }
        return trie;
    }

    static List<Part> of(String name, Gazetteer gazetteer) {
        List<Part> parts = new ArrayList<>();
        int unknown = 0;
        int at = 0;
        while (at < name.length()) {
            Part part = partAt(name, at, gazetteer);
            if (part == null) {
                at++;
                continue;
            }
            addSounds(name, unknown, at, parts);
            parts.add(part);
            at += part.length;
            unknown = at;
        }
        addSounds(name, unknown, name.length(), parts);
        return parts;
    }

    /** The part that begins at {@code at} and that some list knows; null if there is none. */
    static @Nullable Part partAt(String name, int at, Gazetteer gazetteer) {
        Part number = numberAt(name, at);
        if (number != null) {
            return number;
        }
        Trie.Hit<Gazetteer.Name> known = gazetteer.zhAt(name, at, name.length());
        Trie.Hit<Set<String>> word = wordAt(name, at);
        if (known == null && word == null && isHanDigit(name.charAt(at))) {
            return new Part(1, Set.of(String.valueOf(value(name.substring(at, at + 1)))), List.of());
        }
        boolean whole = known != null && at == 0 && known.end() == name.length();
        if (known != null && (whole || word == null || known.end() >= word.end())) {
            Set<String> words =
                    new HashSet<>(NameWords.all(known.value().entity().en()));
            return new Part(known.end() - at, words, List.of());
        }
        if (word != null) {
            return new Part(word.end() - at, word.value(), List.of());
        }
        KnownEntity place = gazetteer.abbreviation(name.charAt(at));
        return place == null ? null : new Part(1, NameWords.all(place.en()), sounds(name, at, at + 1));
    }

    /** The longest word at {@code at} that names are made of, or that our lexicon has. */
    private static Trie.@Nullable Hit<Set<String>> wordAt(String name, int at) {
        Trie.Hit<Set<String>> word = WORDS.longest(name, at, name.length());
        int gloss = LEXICON.longestAt(name, at);
        int end = gloss < 0 ? at : at + LEXICON.word(gloss).length();
        if (end - at < 2 || word != null && word.end() > end) {
            return word;
        }
        Set<String> stems = new HashSet<>();
        LEXICON.glosses(gloss).forEach(found -> stems.add(found.stem()));
        if (word != null && word.end() == end) {
            stems.addAll(word.value());
        }
        return new Trie.Hit<>(end, stems);
    }

    /** 第十六, 6, 二 before 期: a number, as digits. */
    private static @Nullable Part numberAt(String name, int at) {
        int start = name.charAt(at) == '第' ? at + 1 : at;
        int end = start;
        while (end < name.length() && (isDigit(name.charAt(end)) || isHanDigit(name.charAt(end)))) {
            end++;
        }
        boolean digits = end > start && isDigit(name.charAt(start));
        boolean counts =
                end > start && (start > at || end < name.length() && "期号次届环届年个".indexOf(name.charAt(end)) >= 0);
        if (!digits && !counts || end - start > 9) {
            return null;
        }
        return new Part(end - at, Set.of(String.valueOf(value(name.substring(start, end)))), List.of());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHanDigit(char c) {
        return DIGITS.indexOf(c) >= 0 || c == '十' || c == '百' || c == '两';
    }

    private static int value(String number) {
        int value = 0;
        int digit = 0;
        for (char c : number.toCharArray()) {
            if (isDigit(c)) {
                digit = digit * 10 + c - '0';
            } else if (c == '十' || c == '百') {
                value += Math.max(1, digit) * (c == '十' ? 10 : 100);
                digit = 0;
            } else {
                digit = c == '两' ? 2 : DIGITS.indexOf(c);
            }
        }
        return value + digit;
    }

    private static void addSounds(String name, int start, int end, List<Part> parts) {
        if (end > start) {
            parts.add(new Part(end - start, Set.of(), sounds(name, start, end)));
        }
    }

    private static List<String> sounds(String name, int start, int end) {
        PinyinText text = PinyinText.of(name.substring(start, end));
        List<String> sounds = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            String sound = text.sound(i);
            sounds.add(sound.isEmpty() ? String.valueOf(Character.toLowerCase(name.charAt(start + i))) : sound);
        }
        return sounds;
    }
}
