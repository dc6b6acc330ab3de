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
    /** Where each unit starts, and after the last one the end. */
    private final int[] starts;
    /** The unit of each character. */
    private final int[] units;

    private final int size;
    /** Each from some places before the first unit to as many after the last. */
    private final int[] character;

    private final int[] role;
    private final int[] kind;
    private final int[] word;
    private final int[] tag;
    private final int[] proposed;
    private final int[] nested;
    private final int[] known;
    private final int[] around;
    private final int[] sounds;
    private final int[] head;
    private final int[] before;
    private final int[] after;

    private ZhSeen(String text, int from, int to) {
        this.text = text;
        this.from = from;
        this.starts = new int[to - from + 1];
        this.units = new int[to - from];
        this.size = units(to);
        int length = size + 2 * EDGE;
        character = new int[length];
        role = new int[length];
        kind = new int[length];
        word = new int[length];
        tag = new int[length];
        proposed = new int[length];
        nested = new int[length];
        known = new int[length];
        around = new int[length];
        sounds = new int[length];
        head = new int[length];
        before = new int[length];
        after = new int[length];
    }

    /** A unit is a character, or a word or number of another script. */
    private int units(int to) {
        int count = 0;
        for (int at = from; at < to; at++) {
            if (at == from || !isAlphabetic(text.charAt(at)) || !isAlphabetic(text.charAt(at - 1))) {
                starts[count++] = at;
            }
            units[at - from] = count - 1;
        }
        starts[count] = to;
        return count;
    }

    private static boolean isAlphabetic(char c) {
        return c < 0x2E80 && Character.isLetterOrDigit(c);
    }

    /**
     * @param words those from {@code from} to {@code to}, in their order; what stands between them is no word
     * @param types of the words that the gazetteer knows, by where they start
     */
    static Sequence of(
            String text,
            int from,
            int to,
            List<ZhToken> words,
            Map<Integer, EntityType> types,
            List<EntityMention> proposals) {
        ZhSeen seen = new ZhSeen(text, from, to);
        seen.characters();
        seen.words(words, types);
        seen.proposals(proposals);
        seen.foreign(to);
        seen.heads(words);
        Sequence sequence = new Sequence(seen.size);
        for (int i = 0; i < seen.size; i++) {
            sequence.unit(seen.starts[i], seen.starts[i + 1]);
            seen.at(i + EDGE, sequence);
        }
        return sequence;
    }

    private void characters() {
        java.util.Arrays.fill(role, -9);
        java.util.Arrays.fill(character, '\n');
        for (int i = 0; i < size; i++) {
            char c = text.charAt(starts[i]);
            boolean word = starts[i + 1] - starts[i] > 1 && !Character.isDigit(c);
            character[i + EDGE] = Character.isDigit(c)
                    ? '0'
                    : word ? text.substring(starts[i], starts[i + 1]).hashCode() : c;
            role[i + EDGE] = ZhRoles.all(c);
            kind[i + EDGE] = ZhRoles.kind(c) * 4 + Math.min(3, starts[i + 1] - starts[i]);
        }
    }

    private void words(List<ZhToken> words, Map<Integer, EntityType> types) {
        int last = 0;
        for (int w = 0; w < words.size(); w++) {
            ZhToken token = words.get(w);
            int hash = token.text().hashCode();
            boolean beside = w > 0 && words.get(w - 1).end() == token.start();
            word(token, hash, types.get(token.start()), beside ? last : 1);
            if (beside) {
                ZhToken left = words.get(w - 1);
                for (int at = left.start(); at < left.end(); at++) {
                    after[unit(at)] = hash;
                }
            }
            last = hash;
        }
    }

    private int unit(int at) {
        return units[at - from] + EDGE;
    }

    private void word(ZhToken token, int hash, @Nullable EntityType type, int left) {
        int nature = token.nature().hashCode();
        int roles = ZhRoles.around(token.text());
        int foreign = ZhRoles.foreign(token.text());
        for (int at = token.start(); at < token.end(); at++) {
            int i = unit(at);
            int position = position(at, token.start(), token.end());
            word[i] = hash * 5 + position;
            tag[i] = (nature * 5 + position) * 4 + foreign;
            known[i] = type == null ? 0 : (type.ordinal() + 1) * 5 + position;
            around[i] = roles * 5 + position;
            before[i] = left;
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
                where[unit(at)] = (proposal.type().ordinal() + 1) * 5 + position(at, proposal.start(), proposal.end());
            }
        }
    }

    private void foreign(int to) {
        int at = from;
        while (at < to) {
            int end = Math.min(to, ForeignNames.endOfSounds(text, at));
            for (int i = at; i < end; i++) {
                sounds[unit(i)] = Math.min(5, end - at) * 5 + position(i, at, end);
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
                head[unit(at)] = far >= FARTHEST_HEAD ? 0 : next * 16 + (type == null ? far : 15);
            }
        }
    }

    private static int pair(int one, int other) {
        return one * 0x01000193 + other;
    }

    private void at(int i, Sequence to) {
        int next = telling(i, to);
        to.glance();
        next = characters(i, next, to);
        next = kinds(i, next, to);
        words(i, next, to);
    }

    /** What says most; where it says that there is no name, the rest is not looked at. */
    private int telling(int i, Sequence to) {
        int next = 1;
        for (int d = -1; d <= 1; d++) {
            to.see(next++, proposed[i + d]);
            to.see(next++, tag[i + d]);
        }
        to.see(next++, known[i]);
        to.see(next++, pair(proposed[i], tag[i]));
        to.see(next++, word[i]);
        to.see(next++, around[i]);
        to.see(next++, sounds[i]);
        to.see(next++, pair(pair(kind[i - 1], kind[i]), kind[i + 1]));
        to.see(next++, character[i]);
        to.see(next++, pair(before[i], tag[i]));
        to.see(next++, pair(tag[i], after[i]));
        to.see(next++, head[i]);
        return next;
    }

    private int characters(int i, int first, Sequence to) {
        int next = first;
        for (int d = -2; d <= 2; d++) {
            if (d != 0) {
                to.see(next++, character[i + d]);
            }
            to.see(next++, role[i + d]);
        }
        for (int d = -2; d < 2; d++) {
            to.see(next++, pair(character[i + d], character[i + d + 1]));
        }
        to.see(next++, pair(pair(character[i - 1], character[i]), character[i + 1]));
        to.see(next++, pair(role[i - 1], role[i]));
        to.see(next++, pair(role[i], role[i + 1]));
        return next;
    }

    private int kinds(int i, int first, Sequence to) {
        int next = first;
        int left = pair(pair(kind[i - 2], kind[i - 1]), kind[i]);
        int middle = pair(pair(kind[i - 1], kind[i]), kind[i + 1]);
        to.see(next++, left);
        to.see(next++, pair(pair(kind[i], kind[i + 1]), kind[i + 2]));
        to.see(next++, pair(middle, kind[i + 2]));
        to.see(next++, pair(left, kind[i + 1]));
        to.see(next++, pair(sounds[i], tag[i]));
        to.see(next++, pair(sounds[i], character[i]));
        return next;
    }

    private void words(int i, int first, Sequence to) {
        int next = first;
        to.see(next++, before[i]);
        to.see(next++, after[i]);
        to.see(next++, pair(tag[i - 1], pair(tag[i], tag[i + 1])));
        to.see(next++, known[i - 1]);
        to.see(next++, known[i + 1]);
        to.see(next++, nested[i]);
        to.see(next++, pair(proposed[i], known[i]));
        to.see(next++, pair(proposed[i], word[i]));
        to.see(next++, pair(head[i], tag[i]));
    }
}
