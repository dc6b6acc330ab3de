package org.duizhao.bitext.entity.pair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.KnownEntity;
import org.duizhao.bitext.entity.list.EnTokens;
import org.duizhao.bitext.entity.list.Gazetteer;
import org.duizhao.bitext.entity.list.NameWords;
import org.duizhao.bitext.entity.list.RomanisedNames;
import org.duizhao.bitext.entity.list.Trie;
import org.duizhao.bitext.entity.list.ZhText;
import org.duizhao.bitext.sound.Pinyin;
import org.duizhao.bitext.sound.PinyinText;
import org.duizhao.bitext.text.Work;

/**
 * Chinese names that no list knows, shown by the English beside them: where the English has Qingsheng Hub, the characters
 * that sound qing-sheng are a name, and with the characters that say hub they are 庆盛枢纽.
 */
public final class PinyinNames {

    private static final int MOST_WORDS = 3;
    private static final int MOST_PARTS = 8;
    private static final long MOST_WORK = 2_000_000;

    private final Gazetteer gazetteer;
    private final Map<String, EntityType> names = new HashMap<>();

    private PinyinNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * The Chinese names, folded, with their types.
     *
     * @param english the mentions of every pair's English
     */
    static Map<String, EntityType> of(List<TextPair> pairs, List<List<EntityMention>> english, Gazetteer gazetteer) {
        PinyinNames names = new PinyinNames(gazetteer);
        for (int i = 0; i < pairs.size(); i++) {
            String zh = pairs.get(i).zh();
            String en = pairs.get(i).en();
            if (zh != null && en != null) {
                names.pair(zh, en, english.get(i));
            }
        }
        return names.names;
    }

    private void pair(String zh, String en, List<EntityMention> mentions) {
        PinyinText sounds = null;
        Set<String> seen = new HashSet<>();
        for (EntityMention mention : mentions) {
            Work.listen();
            String name = en.substring(mention.start(), mention.end());
            List<String> words = words(name);
            boolean bounded = (long) zh.length() * seen.size() < MOST_WORK;
            if (bounded && seen.add(name) && words.stream().anyMatch(PinyinNames::isSounded)) {
                sounds = sounds == null ? PinyinText.of(ZhText.of(zh).text()) : sounds;
                name(sounds, words, mention.type());
            }
        }
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String token : EnTokens.words(name)) {
            words.addAll(List.of(token.split("-")));
        }
        return words;
    }

    /** Finds each sounded run of words of an English name in the Chinese. */
    private void name(PinyinText sounds, List<String> words, EntityType type) {
        int from = 0;
        while (from < words.size()) {
            int to = from;
            while (to < Math.min(words.size(), from + MOST_WORDS) && isSounded(words.get(to))) {
                to++;
            }
            while (to > from && !findRun(sounds, words, from, to, type)) {
                to--;
            }
            from = Math.max(from + 1, to);
        }
    }

    private static boolean isSounded(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && Pinyin.syllables(word) > 0;
    }

    private boolean findRun(PinyinText sounds, List<String> words, int from, int to, EntityType type) {
        List<String> run = words.subList(from, to);
        boolean plain = to - from == 1 && !RomanisedNames.isName(run.get(0));
        if (plain) {
            return false;
        }
        boolean known = gazetteer.en(String.join(" ", run)) != null;
        String letters = PinyinText.letters(run);
        for (int start = 0; start < sounds.text().length(); start++) {
            int end = sounds.end(start, letters);
            if (end - start > 1 && end - start < 6) {
                EntityType core = type == EntityType.PERSON ? type : EntityType.PLACE;
                if (!known) {
                    names.putIfAbsent(sounds.text().substring(start, end), core);
                }
                whole(sounds.text(), start, end, remaining(words, from, to), type);
                return true;
            }
        }
        return false;
    }

    /** What the English name says besides its sounded words. */
    private static Set<String> remaining(List<String> words, int from, int to) {
        List<String> others = new ArrayList<>(words.subList(0, from));
        others.addAll(words.subList(to, words.size()));
        return new HashSet<>(NameWords.of(String.join(" ", others)));
    }

    /** Adds the sounded characters together with those beside them that say the rest of the English name. */
    private void whole(String text, int start, int end, Set<String> remaining, EntityType type) {
        if (remaining.isEmpty()) {
            names.putIfAbsent(text.substring(start, end), type);
            return;
        }
        int from = start;
        for (int at = Math.max(0, start - 6); at < start; at++) {
            NameParts.Part part = NameParts.partAt(text, at, gazetteer);
            if (part != null && at + part.length() == start && remaining.removeAll(part.words())) {
                from = at;
                break;
            }
        }
        int to = end;
        for (int parts = 0; parts < MOST_PARTS && to < text.length() && !remaining.isEmpty(); parts++) {
            NameParts.Part part = NameParts.partAt(text, to, gazetteer);
            if (part == null || !remaining.removeAll(part.words())) {
                break;
            }
            to += part.length();
        }
        if (to > end && remaining.isEmpty()) {
            names.put(text.substring(from, to), type);
        }
    }

    /** These names as entries that the words of a text are compared with. */
    static Trie<Gazetteer.Name> trie(Map<String, EntityType> names) {
        Trie<Gazetteer.Name> trie = new Trie<>();
        names.forEach((name, type) -> {
            String id = type.code() + ":" + name.toLowerCase(Locale.ROOT);
            trie.add(name, new Gazetteer.Name(new KnownEntity(id, List.of(name), List.of(), type, ""), true, true));
        });
        return trie;
    }
}
