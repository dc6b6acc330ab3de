package org.duizhao.bitext.entity.pair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.Nesting;
import org.duizhao.bitext.entity.list.EnToken;
import org.duizhao.bitext.entity.list.EnToken.Kind;
import org.duizhao.bitext.entity.list.EnTokens;
import org.duizhao.bitext.entity.list.EnWords;
import org.duizhao.bitext.entity.list.Gazetteer;
import org.duizhao.bitext.entity.list.LexiconWords;
import org.duizhao.bitext.entity.list.NameEndings;
import org.duizhao.bitext.entity.list.ZhText;
import org.duizhao.bitext.entity.zh.ZhSegmenter;
import org.duizhao.bitext.sound.ForeignNames;
import org.duizhao.bitext.text.Work;
import org.jspecify.annotations.Nullable;

/**
 * Foreign names that no list knows, shown by both languages: 鲁比奥 and Rubio share their consonants. They are people unless
 * the words beside them say that they are places.
 */
final class ForeignPeople {

    private static final int SHORTEST = 4;
    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_TEXT = 3_000;
    private static final int MOST_WORDS = 60;
    /** Okonjo-Iweala may be 伊维拉: each part of a word is a name of its own. */
    private static final int PARTS = 4;
    /** What makes another name of the characters before it: 诺贝尔奖. */
    private static final String NO_ENDS = "奖杯式派队";

    private static final Set<String> BEFORE_PLACES = EnWords.words("in at near around into across");
    private static final String AFTER_PLACES = "市省州镇村港湾河岛山区郡县国湖";

    private final Gazetteer gazetteer;
    private final Map<String, EntityType> fromEnglish;

    private ForeignPeople(Gazetteer gazetteer, Map<String, EntityType> fromEnglish) {
        this.gazetteer = gazetteer;
        this.fromEnglish = fromEnglish;
    }

    /**
     * Adds the Chinese names to {@code fromEnglish} and puts the English ones among the mentions.
     *
     * @param english the mentions of every pair's English
     */
    static void find(
            List<TextPair> pairs,
            List<List<EntityMention>> english,
            Map<String, EntityType> fromEnglish,
            Gazetteer gazetteer) {
        ForeignPeople people = new ForeignPeople(gazetteer, fromEnglish);
        for (int i = 0; i < pairs.size(); i++) {
            Work.listen();
            String zh = pairs.get(i).zh();
            String en = pairs.get(i).en();
            if (zh != null && en != null && zh.length() < LONGEST_TEXT && en.length() < 4 * LONGEST_TEXT) {
                english.set(i, people.pair(zh, en, english.get(i)));
            }
        }
    }

    private List<EntityMention> pair(String chinese, String en, List<EntityMention> mentions) {
        List<EnToken> tokens = EnTokens.of(en, 0, en.length());
        Map<Integer, String> words = new HashMap<>();
        for (int i = 0; i < tokens.size() && words.size() < MOST_WORDS; i++) {
            if (isForeign(tokens.get(i)) && isFree(en, tokens.get(i), mentions)) {
                addParts(i, tokens.get(i).text(), words);
            }
        }
        if (words.isEmpty()) {
            return mentions;
        }
        ForeignNames names = new ForeignNames(words, word -> LexiconWords.isGloss(words.getOrDefault(word, "")));
        String zh = ZhText.of(chinese).text();
        List<EntityMention> people = new ArrayList<>();
        int at = 0;
        while (at < zh.length()) {
            SoundMatch match = listed(zh, at, words);
            match = match == null ? bySound(zh, at, names) : match;
            if (match == null) {
                at++;
                continue;
            }
            int end = match.end;
            int word = match.word / PARTS;
            EntityType type = type(zh, end, tokens, word);
            fromEnglish.putIfAbsent(zh.substring(firstOf(zh, at), lastOf(zh, end)), type);
            people.add(mention(tokens, word, type));
            at = end;
        }
        return people.isEmpty() ? mentions : merged(people, mentions);
    }

    /** The characters up to {@code end} that say the name of number {@code word}. */
    private record SoundMatch(int end, int word) {}

    private @Nullable SoundMatch bySound(String zh, int at, ForeignNames names) {
        ForeignNames.Found found = names.at(zh, at);
        int end = found == null ? at : ForeignNames.endOfName(zh, at, found.end());
        return found != null && isName(zh, at, end, found) ? new SoundMatch(end, found.english()) : null;
    }

    /** A name that the aligner's lexicon has: 阿巴斯 is Abbas. */
    private @Nullable SoundMatch listed(String zh, int at, Map<Integer, String> words) {
        int end = LexiconWords.endOfWord(zh, at);
        boolean continued = end < zh.length() && NO_ENDS.indexOf(zh.charAt(end)) >= 0;
        if (continued
                || end - at < 2
                || ForeignNames.endOfSounds(zh, at) < end
                || gazetteer.zh(zh.substring(at, end)) != null) {
            return null;
        }
        String name = zh.substring(at, end);
        return words.entrySet().stream()
                .filter(word -> LexiconWords.isGlossOf(name, word.getValue()))
                .findFirst()
                .map(word -> new SoundMatch(end, word.getKey()))
                .orElse(null);
    }

    private static void addParts(int token, String word, Map<Integer, String> words) {
        String[] parts = word.split("[-']");
        for (int p = 0; p < Math.min(PARTS, parts.length); p++) {
            if (parts[p].length() >= SHORTEST) {
                words.put(token * PARTS + p, parts[p].toLowerCase(Locale.ROOT));
            }
        }
    }

    private boolean isForeign(EnToken token) {
        String word = token.text();
        return token.is(Kind.CAPITAL)
                && word.length() >= SHORTEST
                && gazetteer.en(word) == null
                && !EnWords.isOpener(token)
                && !EnWords.isNoName(token)
                && !EnWords.isRole(token)
                && NameEndings.en(List.of(word)) == null;
    }

    /** Whether no mention holds the word that is more than a guess. */
    private boolean isFree(String en, EnToken token, List<EntityMention> mentions) {
        for (EntityMention mention : mentions) {
            if (mention.start() <= token.start() && mention.end() >= token.end() && !mention.nested()) {
                String name = en.substring(mention.start(), mention.end());
                List<String> words = EnTokens.words(name);
                return words.size() <= LONGEST_NAME && gazetteer.enNamed(name) == null && NameEndings.en(words) == null;
            }
        }
        return true;
    }

    /** Characters that are no known name nor words of the language; few consonants need the segmenter's word too. */
    private boolean isName(String zh, int start, int end, ForeignNames.Found found) {
        boolean continued = end < zh.length() && NO_ENDS.indexOf(zh.charAt(end)) >= 0;
        if (continued
                || end - start < 2
                || gazetteer.zhAt(zh, start, zh.length()) != null
                || LexiconWords.isWord(zh.substring(start, end))) {
            return false;
        }
        return found.sure() && end - start > 2
                || ForeignNames.endOfSounds(zh, start) == end
                        && !ZhSegmenter.isPlainWord(zh.substring(start, start + 2));
    }

    /** Where the full name begins that 穆萨利亚·穆达瓦迪 is, read from its last part. */
    private static int firstOf(String zh, int start) {
        int from = start;
        while (from > 1 && zh.charAt(from - 1) == '·') {
            int at = from - 1;
            while (at > 0 && ForeignNames.endOfSounds(zh, at - 1) > at - 1) {
                at--;
            }
            if (at == from - 1) {
                break;
            }
            from = at;
        }
        return from;
    }

    private static int lastOf(String zh, int end) {
        int to = end;
        while (to + 1 < zh.length() && zh.charAt(to) == '·' && ForeignNames.endOfSounds(zh, to + 1) > to + 1) {
            to = ForeignNames.endOfName(zh, to + 1, ForeignNames.endOfSounds(zh, to + 1));
        }
        return to;
    }

    private static EntityType type(String zh, int end, List<EnToken> tokens, int word) {
        boolean place = end < zh.length() && AFTER_PLACES.indexOf(zh.charAt(end)) >= 0;
        boolean in = word > 0 && BEFORE_PLACES.contains(tokens.get(word - 1).text());
        return place || in ? EntityType.PLACE : EntityType.PERSON;
    }

    /** The capitals around a word that make one name with it: Musalia Mudavadi. */
    private EntityMention mention(List<EnToken> tokens, int word, EntityType type) {
        int from = word;
        int to = word;
        while (type == EntityType.PERSON && from > 0 && word - from < 2 && isBeside(tokens, from - 1, from)) {
            from--;
        }
        while (type == EntityType.PERSON && to + 1 < tokens.size() && to - word < 2 && isBeside(tokens, to + 1, to)) {
            to++;
        }
        return new EntityMention(tokens.get(from).start(), tokens.get(to).end(), type, false);
    }

    private boolean isBeside(List<EnToken> tokens, int word, int beside) {
        EnToken token = tokens.get(word);
        int gap = word < beside
                ? tokens.get(beside).start() - token.end()
                : token.start() - tokens.get(beside).end();
        return gap == 1
                && token.is(Kind.CAPITAL)
                && !EnWords.isOpener(token)
                && !EnWords.isRole(token)
                && !EnWords.isNoName(token)
                && gazetteer.en(token.text()) == null
                && NameEndings.en(List.of(token.text())) == null;
    }

    private static List<EntityMention> merged(List<EntityMention> people, List<EntityMention> mentions) {
        List<EntityMention> all = new ArrayList<>(people);
        for (EntityMention mention : mentions) {
            if (people.stream().noneMatch(person -> person.overlaps(mention) && person.length() >= mention.length())) {
                all.add(mention);
            }
        }
        return Nesting.resolve(all);
    }

    /** Whether a Chinese name says by its sound one of the words of an English one. */
    static boolean sounds(String zh, List<String> words) {
        int last = zh.lastIndexOf('·') + 1;
        if (zh.length() - last < 2 || ForeignNames.endOfSounds(zh, last) < zh.length()) {
            return false;
        }
        Map<Integer, String> parts = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            addParts(i, words.get(i), parts);
        }
        ForeignNames.@Nullable Found found = new ForeignNames(parts, part -> false).at(zh, last);
        return found != null && found.end() == zh.length();
    }
}
