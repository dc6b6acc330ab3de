package org.duizhao.bitext.entity.en;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.KnownEntity;
import org.duizhao.bitext.entity.list.EnToken;
import org.duizhao.bitext.entity.list.EnToken.Kind;
import org.duizhao.bitext.entity.list.EnWords;
import org.duizhao.bitext.entity.list.Gazetteer;
import org.duizhao.bitext.entity.list.LexiconWords;
import org.duizhao.bitext.entity.list.NameEndings;
import org.duizhao.bitext.entity.list.RomanisedNames;
import org.duizhao.bitext.entity.list.WordLists;
import org.duizhao.bitext.entity.tag.Sequence;
import org.duizhao.bitext.sound.Pinyin;

/** What the tagger sees of English: at each word it, its neighbours, their letters and kinds, and what the grammar proposes. */
final class EnSeen {

    private static final int EDGE = 2;
    private static final int LONGEST_KNOWN = 8;
    private static final Set<String> GIVEN = Set.copyOf(WordLists.words("en-given-names.txt"));
    private static final Set<String> SURNAMES = Set.copyOf(WordLists.words("en-surnames.txt"));
    private static final Set<String> WORDS = Set.copyOf(WordLists.words("en-words.txt"));

    private final List<EnToken> tokens;
    private final boolean[] heading;
    private final int size;
    private final int[] word;
    private final int[] shape;
    private final int[] lists;
    private final int[] proposed;
    private final int[] nested;
    private final int[] known;
    private final int[] run;
    private final Map<String, Integer> elsewhere = new HashMap<>();

    private EnSeen(String text, List<EnToken> tokens) {
        this.tokens = tokens;
        this.heading = EnHeadings.of(text, tokens);
        this.size = tokens.size();
        int length = size + 2 * EDGE;
        word = new int[length];
        shape = new int[length];
        lists = new int[length];
        proposed = new int[length];
        nested = new int[length];
        known = new int[length];
        run = new int[length];
    }

    static Sequence of(String text, List<EnToken> tokens, Gazetteer gazetteer, List<EntityMention> proposals) {
        EnSeen seen = new EnSeen(text, tokens);
        seen.forms();
        seen.words(gazetteer);
        seen.runs();
        seen.known(gazetteer);
        seen.proposals(proposals);
        Sequence sequence = new Sequence(seen.size);
        for (int i = 0; i < seen.size; i++) {
            sequence.unit(tokens.get(i).start(), tokens.get(i).end());
            seen.at(i, sequence);
        }
        return sequence;
    }

    /** Which words stand without a capital too, and which with one where none is needed. */
    private void forms() {
        for (int i = 0; i < size; i++) {
            EnToken token = tokens.get(i);
            int form = token.is(Kind.LOWER) ? 1 : token.isName() && !token.opens() && !heading[i] ? 2 : 0;
            elsewhere.merge(EnWords.lower(token), form, (a, b) -> a | b);
        }
    }

    private void words(Gazetteer gazetteer) {
        for (int i = 0; i < size; i++) {
            EnToken token = tokens.get(i);
            String lower = EnWords.lower(token);
            word[i + EDGE] = token.is(Kind.NUMBER) ? lower.length() : lower.hashCode();
            shape[i + EDGE] = shape(token.text()).hashCode();
            lists[i + EDGE] = lists(token, lower, gazetteer);
        }
    }

    private static String shape(String word) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '0' : c;
            int length = shape.length();
            if (length < 2 || shape.charAt(length - 1) != kind || shape.charAt(length - 2) != kind) {
                shape.append(kind);
            }
        }
        return shape.toString();
    }

    /** In which lists a word is, as bits. */
    private static int lists(EnToken token, String lower, Gazetteer gazetteer) {
        EntityType head = NameEndings.en(List.of(token.text()));
        KnownEntity entity = gazetteer.en(token.isName() ? token.text() : capitalised(token.text()));
        int bits = (GIVEN.contains(lower) ? 1 : 0)
                | (SURNAMES.contains(lower) ? 2 : 0)
                | (LexiconWords.isGloss(lower) ? 4 : 0)
                | (EnWords.isRole(token) ? 8 : 0)
                | (EnWords.isPerson(token) ? 16 : 0)
                | (EnWords.isSpeech(token) ? 32 : 0)
                | (EnWords.isOpener(token) ? 64 : 0)
                | (EnWords.isDate(token) ? 128 : 0)
                | (token.isName() && RomanisedNames.isName(token.text()) ? 256 : 0)
                | (token.isName() && Pinyin.syllables(token.text()) > 0 ? 512 : 0)
                | (WORDS.contains(lower) ? 1024 : 0);
        return bits << 8
                | (head == null ? 0 : head.ordinal() + 1) << 4
                | (entity == null ? 0 : entity.type().ordinal() + 1);
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** Of each word in a run of capitals, where it is there. */
    private void runs() {
        int at = 0;
        while (at < size) {
            int end = at;
            while (end < size && tokens.get(end).isName()) {
                end++;
            }
            for (int i = at; i < end; i++) {
                run[i + EDGE] = Math.min(4, end - at) * 16 + Math.min(3, i - at) * 4 + Math.min(3, end - 1 - i) + 1;
            }
            at = Math.max(end, at + 1);
        }
    }

    private void known(Gazetteer gazetteer) {
        int at = 0;
        while (at < size) {
            KnownEntity best = null;
            int end = at;
            StringBuilder name = new StringBuilder();
            for (int i = at; i < Math.min(size, at + LONGEST_KNOWN); i++) {
                name.append(i == at ? "" : " ").append(tokens.get(i).text());
                if (!gazetteer.startsEn(name.toString())) {
                    break;
                }
                KnownEntity here = gazetteer.en(name.toString());
                if (here != null) {
                    best = here;
                    end = i + 1;
                }
            }
            for (int i = at; best != null && i < end; i++) {
                known[i + EDGE] = (best.type().ordinal() + 1) * 4 + position(i, at, end);
            }
            at = Math.max(end, at + 1);
        }
    }

    private void proposals(List<EntityMention> proposals) {
        for (EntityMention proposal : proposals) {
            int[] where = proposal.nested() ? nested : proposed;
            int first = -1;
            for (int i = 0; i < size; i++) {
                EnToken token = tokens.get(i);
                if (token.start() >= proposal.start() && token.end() <= proposal.end()) {
                    first = first < 0 ? i : first;
                    where[i + EDGE] = (proposal.type().ordinal() + 1) * 4
                            + (i == first ? 1 : 0)
                            + (token.end() == proposal.end() ? 2 : 0);
                } else if (token.start() >= proposal.end()) {
                    break;
                }
            }
        }
    }

    private static int position(int at, int start, int end) {
        return (at == start ? 1 : 0) + (at + 1 == end ? 2 : 0);
    }

    private static int pair(int one, int other) {
        return one * 0x01000193 + other;
    }

    private void at(int unit, Sequence to) {
        int i = unit + EDGE;
        int kind = 1;
        EnToken token = tokens.get(unit);
        for (int d = -2; d <= 2; d++) {
            to.see(kind++, word[i + d]);
            to.see(kind++, lists[i + d]);
        }
        for (int d = -1; d <= 1; d++) {
            to.see(kind++, shape[i + d]);
            to.see(kind++, proposed[i + d]);
            to.see(kind++, known[i + d]);
        }
        to.see(kind++, pair(word[i - 1], word[i]));
        to.see(kind++, pair(word[i], word[i + 1]));
        to.see(kind++, pair(word[i - 1], lists[i]));
        to.see(kind++, pair(word[i + 1], lists[i]));
        to.see(kind++, pair(word[i - 1], shape[i]));
        to.see(kind++, pair(word[i + 1], shape[i]));
        to.see(kind++, pair(lists[i - 1], lists[i]));
        to.see(kind++, pair(lists[i], lists[i + 1]));
        to.see(kind++, pair(pair(shape[i - 1], shape[i]), shape[i + 1]));
        to.see(kind++, pair(pair(shape[i - 2], shape[i - 1]), shape[i]));
        to.see(kind++, nested[i]);
        to.see(kind++, pair(proposed[i], lists[i]));
        to.see(kind++, pair(proposed[i], known[i]));
        to.see(kind++, pair(proposed[i], word[i]));
        to.see(kind++, run[i]);
        int opens = (token.opens() ? 1 : 0) + (heading[unit] ? 2 : 0);
        int form = elsewhere.getOrDefault(EnWords.lower(token), 0);
        to.see(kind++, pair(opens, shape[i]));
        to.see(kind++, pair(opens * 4 + form, lists[i]));
        to.see(kind++, pair(form, shape[i]));
        beside(i, kind, to);
        letters(EnWords.lower(token), token.isName(), kind + 4, to);
    }

    /** The words before and after a run of capitals. */
    private void beside(int i, int kind, Sequence to) {
        if (run[i] > 0) {
            int before = i;
            while (before > EDGE && run[before] > 0) {
                before--;
            }
            int after = i;
            while (after < size + EDGE && run[after] > 0) {
                after++;
            }
            to.see(kind, word[before]);
            to.see(kind + 1, word[Math.min(after, word.length - 1)]);
            to.see(kind + 2, pair(word[before], run[i]));
            to.see(kind + 3, pair(lists[after - 1], run[i]));
        }
    }

    private static void letters(String word, boolean capital, int kind, Sequence to) {
        int length = word.length();
        for (int n = 1; n <= 4 && n <= length; n++) {
            to.see(kind + n, pair(word.substring(length - n).hashCode(), capital ? 1 : 0));
            if (n > 1) {
                to.see(kind + 4 + n, pair(word.substring(0, n).hashCode(), capital ? 1 : 0));
            }
        }
    }
}
