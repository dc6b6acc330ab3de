package org.duizhao.bitext.entity.zh;

import java.util.List;
import java.util.Map;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.list.NameEndings;
import org.duizhao.bitext.entity.list.ZhText;
import org.duizhao.bitext.entity.tag.Sequence;
import org.duizhao.bitext.sound.ForeignNames;
import org.jspecify.annotations.Nullable;

/** What the tagger sees of Chinese: at each character it, its neighbours, its word, and what the grammar proposes. */
final class ZhSeen {

    private static final int EDGE = 3;
    private static final int FARTHEST_HEAD = 8;

    private final String text;
    private final int from;
    private final int size;
    /** Each from three places before the first character to three after the last. */
    private final int[] character;
    private final int[] role;
    private final int[] word;
    private final int[] tag;
    private final int[] proposed;
    private final int[] nested;
    private final int[] known;
    private final int[] around;
    private final int[] sounds;
    private final int[] head;
    private final int[] place;

    private ZhSeen(String text, int from, int to) {
        this.text = text;
        this.from = from;
        this.size = to - from;
        int length = size + 2 * EDGE;
        character = new int[length];
        role = new int[length];
        word = new int[length];
        tag = new int[length];
        proposed = new int[length];
        nested = new int[length];
        known = new int[length];
        around = new int[length];
        sounds = new int[length];
        head = new int[length];
        place = new int[length];
    }

    /**
     * @param words those from {@code from} to {@code to}, in their order; what stands between them is no word
     * @param types of the words that the gazetteer knows, by where they start
     */
    static Sequence of(
            String text, int from, int to, List<ZhToken> words, Map<Integer, EntityType> types, List<EntityMention> proposals) {
        ZhSeen seen = new ZhSeen(text, from, to);
        seen.characters();
        for (int i = 0; i < words.size(); i++) {
            seen.word(words.get(i), types.get(words.get(i).start()));
        }
        seen.proposals(proposals);
        seen.foreign();
        seen.heads(words);
        Sequence sequence = new Sequence(seen.size);
        for (int i = 0; i < seen.size; i++) {
            sequence.unit(from + i, from + i + 1);
            seen.at(i + EDGE, sequence);
        }
        return sequence;
    }

    private void characters() {
        for (int i = 0; i < character.length; i++) {
            int at = from + i - EDGE;
            boolean inside = i >= EDGE && i < size + EDGE;
            char c = inside ? text.charAt(at) : '\n';
            character[i] = Character.isDigit(c) ? '0' : c;
            role[i] = inside ? ZhRoles.all(c) : -9;
        }
    }

    private void word(ZhToken token, @Nullable EntityType type) {
        int hash = token.text().hashCode();
        int nature = token.nature().hashCode();
        int before = ZhRoles.around(token.text());
        int foreign = ZhRoles.foreign(token.text());
        for (int at = token.start(); at < token.end(); at++) {
            int i = at - from + EDGE;
            int position = position(at, token.start(), token.end());
            word[i] = hash * 5 + position;
            tag[i] = (nature * 5 + position) * 4 + foreign;
            known[i] = type == null ? 0 : (type.ordinal() + 1) * 5 + position;
            around[i] = before * 5 + position;
            place[i] = (token.length() << 8) | (at - token.start());
        }
    }

    /** First, middle, last and only one of a span. */
    private static int position(int at, int start, int end) {
        return (at == start ? 1 : 0) + (at + 1 == end ? 2 : 0);
    }

    private void proposals(List<EntityMention> proposals) {
        for (EntityMention proposal : proposals) {
            int[] where = proposal.nested() ? nested : proposed;
            for (int at = proposal.start(); at < proposal.end(); at++) {
                where[at - from + EDGE] = (proposal.type().ordinal() + 1) * 5 + position(at, proposal.start(), proposal.end());
            }
        }
    }

    private void foreign() {
        int at = from;
        while (at < from + size) {
            int end = Math.min(from + size, ForeignNames.endOfSounds(text, at));
            for (int i = at; i < end; i++) {
                sounds[i - from + EDGE] = Math.min(5, end - at) * 5 + position(i, at, end);
            }
            at = Math.max(at + 1, end);
        }
    }

    /** The words that names end with; how far the next is, and of what kind. */
    private void heads(List<ZhToken> words) {
        int next = 0;
        int nextAt = Integer.MAX_VALUE;
        for (int w = words.size() - 1; w >= 0; w--) {
            ZhToken token = words.get(w);
            String ending = ZhText.isHan(token.text().charAt(0))
                    ? NameEndings.endingAt(text, token.start(), token.end())
                    : null;
            EntityType type = ending == null ? null : NameEndings.zh(ending);
            if (type != null) {
                next = type.ordinal() + 1;
                nextAt = token.start();
            } else if (w + 1 < words.size() && words.get(w + 1).start() > token.end()) {
                nextAt = Integer.MAX_VALUE;
            }
            for (int at = token.start(); at < token.end(); at++) {
                int far = nextAt == Integer.MAX_VALUE ? FARTHEST_HEAD : Math.max(0, nextAt - at);
                head[at - from + EDGE] = far >= FARTHEST_HEAD ? 0 : next * 16 + (type == null ? far : 15);
            }
        }
    }

    private static int pair(int one, int other) {
        return one * 0x01000193 + other;
    }

    private void at(int i, Sequence to) {
        int kind = 1;
        for (int d = -2; d <= 2; d++) {
            to.see(kind++, character[i + d]);
            to.see(kind++, role[i + d]);
        }
        for (int d = -2; d < 2; d++) {
            to.see(kind++, pair(character[i + d], character[i + d + 1]));
        }
        to.see(kind++, pair(pair(character[i - 1], character[i]), character[i + 1]));
        to.see(kind++, pair(role[i - 1], role[i]));
        to.see(kind++, pair(role[i], role[i + 1]));
        to.see(kind++, word[i]);
        int length = place[i] >> 8;
        int offset = place[i] & 255;
        int before = Math.max(0, i - offset - 1);
        int after = Math.min(word.length - 1, i + Math.max(1, length - offset));
        to.see(kind++, word[before]);
        to.see(kind++, word[after]);
        to.see(kind++, pair(word[before], tag[i]));
        to.see(kind++, pair(tag[i], word[after]));
        to.see(kind++, pair(around[before], around[after]));
        to.see(kind++, pair(around[before], tag[i]));
        to.see(kind++, pair(around[after], tag[i]));
        to.see(kind++, pair(tag[before], pair(tag[i], tag[after])));
        for (int d = -1; d <= 1; d++) {
            to.see(kind++, tag[i + d]);
            to.see(kind++, proposed[i + d]);
            to.see(kind++, known[i + d]);
        }
        to.see(kind++, nested[i]);
        to.see(kind++, pair(proposed[i], tag[i]));
        to.see(kind++, pair(proposed[i], known[i]));
        to.see(kind++, pair(proposed[i], word[i]));
        to.see(kind++, sounds[i]);
        to.see(kind++, pair(sounds[i], tag[i]));
        to.see(kind++, pair(sounds[i], character[i]));
        to.see(kind++, head[i]);
        to.see(kind++, pair(head[i], tag[i]));
        to.see(kind++, person(i));
    }

    /** How like a surname this character is, or one before it, and how like given names those after it. */
    private int person(int i) {
        int surname = 0;
        for (int d = 0; d < 3; d++) {
            char c = (char) character[i - d];
            surname = surname * 6 + ZhRoles.surname(c);
        }
        int given = ZhRoles.given((char) character[i]) * 512 + ZhRoles.given((char) character[i + 1]);
        return pair(surname, given);
    }
}
