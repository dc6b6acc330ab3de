package org.duizhao.bitext.align;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.duizhao.bitext.lexicon.EnStemmer;
import org.duizhao.bitext.lexicon.EnStopWords;
import org.duizhao.bitext.lexicon.LatinWords;
import org.duizhao.bitext.lexicon.Lexicon;
import org.duizhao.bitext.numeral.Numeral;
import org.duizhao.bitext.sound.ForeignNames;
import org.duizhao.bitext.sound.ForeignNames.Found;
import org.duizhao.bitext.sound.NameIndex;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Work;
import org.jspecify.annotations.Nullable;

/**
 * Reads Chinese sentences into tokens. Words come from the lexicon by longest match, numbers by value, Latin words as they
 * stand; runs that no word covers are cut into pieces that recur in this document, else into characters. A user's
 * dictionary and names by sound add occurrences over these tokens, and never change them.
 */
final class ZhReader {

    private static final int FREE = -1;
    /** The quality of a rendering that our lexicon gives to a word of like meaning. */
    private static final float PARAPHRASE = 0.45f;

    private final Lexicon own;
    private final List<Lexicon> dictionaries;
    private final Vocabulary english;
    private final NameIndex names;
    private final ForeignNames sounded;

    private final Vocabulary vocabulary = new Vocabulary();
    private final Translations translations = new Translations();
    private final IntList starts = new IntList();
    private final IntList types = new IntList();
    private final IntList kinds = new IntList();
    private final IntList occurrenceStarts = new IntList();
    private final IntList occurrenceTypes = new IntList();
    private final IntList froms = new IntList();
    private final IntList tos = new IntList();
    private final RecurringPieces pieces = new RecurringPieces();
    /** The words of each dictionary whose glosses are known already. */
    private final BitSet entered = new BitSet();

    private int[] tokenAt = new int[256];
    /** The foreign name that starts at each character of the sentence, if any. */
    private @Nullable Found[] foreign = new Found[256];

    ZhReader(Lexicon own, List<Lexicon> dictionaries, Vocabulary english, NameIndex names, ForeignNames sounded) {
        this.own = own;
        this.dictionaries = dictionaries;
        this.english = english;
        this.names = names;
        this.sounded = sounded;
    }

    ZhSide read(List<String> sentences) {
        List<String> folded = sentences.stream().map(ZhReader::prepared).toList();
        folded.forEach(sentence -> pieces.count(sentence, own));
        for (String sentence : folded) {
            Work.listen();
            starts.add(types.size());
            occurrenceStarts.add(occurrenceTypes.size());
            read(sentence);
        }
        starts.add(types.size());
        occurrenceStarts.add(occurrenceTypes.size());
        Side side = new Side(sentences, starts, types, kinds, vocabulary.size());
        return new ZhSide(
                side,
                vocabulary,
                translations,
                occurrenceStarts.toArray(),
                occurrenceTypes.toArray(),
                froms.toArray(),
                tos.toArray());
    }

    /** Folded, and without the blanks of a letter-spaced title or of a name broken over lines: 政 府 is 政府. */
    static String prepared(String sentence) {
        String folded = Folding.fold(sentence);
        StringBuilder text = new StringBuilder(folded.length());
        int at = 0;
        while (at < folded.length()) {
            int next = at;
            while (next < folded.length() && folded.charAt(next) <= ' ') {
                next++;
            }
            boolean inside = at > 0 && next < folded.length() && ZhStops.isHan(folded.charAt(at - 1));
            if (next > at && !(inside && ZhStops.isHan(folded.charAt(next)))) {
                text.append(' ');
            }
            if (next < folded.length()) {
                text.append(folded.charAt(next));
            }
            at = next + 1;
        }
        return text.toString();
    }

    private void read(String sentence) {
        if (tokenAt.length < sentence.length()) {
            tokenAt = new int[sentence.length() * 2];
            foreign = new Found[tokenAt.length];
        }
        for (int at = 0; at < sentence.length(); at++) {
            foreign[at] = sounded.at(sentence, at);
        }
        int at = 0;
        for (Numeral numeral : Numbers.in(sentence, Language.ZH)) {
            readWords(sentence, at, numeral.start());
            addNumber(numeral);
            at = Math.max(at, numeral.end());
        }
        readWords(sentence, at, sentence.length());
        for (int d = 0; d < dictionaries.size(); d++) {
            addDictionaryWords(sentence, d);
        }
        addNames(sentence);
    }

    private void addNumber(Numeral numeral) {
        String key = Numbers.key(numeral);
        int type = token(key, Side.NUMBER, numeral.start(), numeral.end());
        int same = english.find(key);
        if (same >= 0) {
            translations.add(type, same, 1, Origin.NUMERAL);
        }
    }

    private void readWords(String sentence, int from, int to) {
        int at = from;
        int covered = from;
        while (at < to) {
            char c = sentence.charAt(at);
            int word = ZhStops.isHan(c) ? own.longestAt(sentence, at) : -1;
            int end = word < 0 ? 0 : at + own.word(word).length();
            Found name = at < covered ? null : foreign[at];
            if (name != null && name.sure() && name.end() <= to && name.end() > end) {
                addSoundedName(sentence, at, name);
                covered = name.end();
                at = covered;
            } else if (word >= 0 && end <= to && end > covered) {
                addOwnWord(word, at, end, covered);
                covered = end;
                at++;
            } else if (at < covered) {
                at++;
            } else if (LatinWords.isLetter(c)) {
                covered = Math.min(to, LatinWords.wordEnd(sentence, at));
                addLatin(sentence.substring(at, covered), at, covered);
                at = covered;
            } else {
                covered = addUncovered(sentence, at, to);
                at = covered;
            }
        }
    }

    private void addOwnWord(int word, int at, int end, int covered) {
        if (at >= covered) {
            int before = vocabulary.size();
            int type = token(own.word(word), Side.WORD, at, end);
            if (type == before) {
                addGlosses(type, own, word, Origin.LEXICON, 1f);
                addParaphrases(type, word);
                dictionaries.forEach(dictionary -> addEntry(type, dictionary));
            }
            return;
        }
        // Overlaps the word before it: it may account for that token, or for what follows.
        int before = vocabulary.size();
        int type = vocabulary.id(own.word(word));
        if (type == before) {
            addGlosses(type, own, word, Origin.LEXICON, 1f);
        }
        for (int i = covered; i < end; i++) {
            tokenAt[i] = FREE;
        }
        int last = lastTokenBefore(covered);
        occurrence(type, last, last + 1);
    }

    private int lastTokenBefore(int covered) {
        return covered > 0 && tokenAt[covered - 1] != FREE ? tokenAt[covered - 1] : types.size() - 1;
    }

    private void addEntry(int type, Lexicon dictionary) {
        String word = vocabulary.word(type);
        int entry = dictionary.longestAt(word, 0);
        if (entry >= 0 && dictionary.word(entry).length() == word.length()) {
            addGlosses(type, dictionary, entry, Origin.DICTIONARY, 0.8f);
        }
    }

    private void addGlosses(int type, Lexicon lexicon, int word, Origin origin, float factor) {
        for (Lexicon.Gloss gloss : lexicon.glosses(word)) {
            int en = english.find(gloss.stem());
            if (en >= 0) {
                translations.add(type, en, gloss.quality() * factor, origin);
            }
        }
    }

    private void addParaphrases(int type, int word) {
        for (String stem : own.paraphrases(word)) {
            int en = english.find(stem);
            if (en >= 0) {
                translations.add(type, en, PARAPHRASE, Origin.LEXICON);
            }
        }
    }

    private void addLatin(String word, int at, int end) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (EnStopWords.contains(lower)) {
            markFree(at, end);
            return;
        }
        String stem = EnStemmer.stem(lower);
        int type = token("@" + stem, Side.WORD, at, end);
        int same = english.find(stem);
        if (same >= 0) {
            translations.add(type, same, 1, Origin.LATIN);
        }
    }

    private int addUncovered(String sentence, int at, int to) {
        if (ZhStops.isStop(sentence.charAt(at))) {
            markFree(at, at + 1);
            return at + 1;
        }
        int end = at + 1;
        while (end < to && !ZhStops.isStop(sentence.charAt(end)) && own.longestAt(sentence, end) < 0) {
            end++;
        }
        int piece = at;
        while (piece < end) {
            int length = pieces.longest(sentence, piece, end);
            token(
                    sentence.substring(piece, piece + length),
                    length == 1 ? Side.PIECE : Side.WORD,
                    piece,
                    piece + length);
            piece += length;
        }
        return end;
    }

    private void addSoundedName(String sentence, int at, Found name) {
        int type = token(sentence.substring(at, name.end()), Side.WORD, at, name.end());
        translations.add(type, name.english(), name.quality(), Origin.NAME);
    }

    private int token(String word, byte kind, int at, int end) {
        int type = vocabulary.id(word);
        for (int i = at; i < end; i++) {
            tokenAt[i] = types.size();
        }
        occurrence(type, types.size(), types.size() + 1);
        types.add(type);
        kinds.add(kind);
        return type;
    }

    private void markFree(int at, int end) {
        for (int i = at; i < end; i++) {
            tokenAt[i] = FREE;
        }
    }

    private void addDictionaryWords(String sentence, int number) {
        Lexicon dictionary = dictionaries.get(number);
        int covered = 0;
        for (int at = 0; at < sentence.length(); at++) {
            int word = ZhStops.isHan(sentence.charAt(at)) ? dictionary.longestAt(sentence, at) : -1;
            int end = word < 0 ? 0 : at + dictionary.word(word).length();
            if (end > covered && end > at + 1) {
                covered = end;
                int type = vocabulary.id(dictionary.word(word));
                int entry = type * dictionaries.size() + number;
                if (!entered.get(entry)) {
                    entered.set(entry);
                    addGlosses(type, dictionary, word, Origin.DICTIONARY, 0.8f);
                }
                cover(type, at, end);
            }
        }
    }

    private void addNames(String sentence) {
        names.find(sentence, (at, end, en) -> {
            int type = vocabulary.id("~" + en);
            translations.add(type, en, end - at > 1 ? 1f : 0.6f, Origin.NAME);
            cover(type, at, end);
        });
        for (int at = 0; at < sentence.length(); at++) {
            Found name = foreign[at];
            if (name != null && !name.sure() && !isWord(sentence, at, name.end())) {
                int type = vocabulary.id("~" + name.english());
                translations.add(type, name.english(), name.quality(), Origin.NAME);
                cover(type, at, name.end());
            }
        }
    }

    private boolean isWord(String sentence, int at, int end) {
        int word = own.longestAt(sentence, at);
        return word >= 0 && own.word(word).length() >= end - at;
    }

    private void cover(int type, int at, int end) {
        int first = Integer.MAX_VALUE;
        int last = FREE;
        for (int i = at; i < end; i++) {
            if (tokenAt[i] != FREE) {
                first = Math.min(first, tokenAt[i]);
                last = Math.max(last, tokenAt[i]);
            }
        }
        if (last != FREE) {
            occurrence(type, first, last + 1);
        }
    }

    private void occurrence(int type, int from, int to) {
        occurrenceTypes.add(type);
        froms.add(from);
        tos.add(to);
    }
}
