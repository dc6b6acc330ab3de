package org.duizhao.bitext.align;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.duizhao.bitext.lexicon.EnStemmer;
import org.duizhao.bitext.lexicon.EnStopWords;
import org.duizhao.bitext.lexicon.LatinWords;
import org.duizhao.bitext.numeral.Numeral;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Work;

/** Reads English sentences into tokens: stems without stop words, and numbers by value. */
final class EnReader {

    private static final int STOP = -1;
    /** A word broken over two lines: Caofei-, then dian. */
    private static final Pattern BROKEN = Pattern.compile("(?<=\\p{L})-\\s*\n\\s*(?=\\p{Ll})");

    final Vocabulary vocabulary = new Vocabulary();
    private final Map<String, Integer> typeOfWord = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private final Set<Integer> common = new HashSet<>();
    private final IntList starts = new IntList();
    private final IntList types = new IntList();
    private final IntList kinds = new IntList();

    Side read(List<String> sentences) {
        for (String sentence : sentences) {
            Work.listen();
            starts.add(types.size());
            read(unbroken(Folding.fold(sentence)));
        }
        starts.add(types.size());
        return new Side(sentences, starts, types, kinds, vocabulary.size());
    }

    /** The types that stood with a capital letter, with the word that they stem from. */
    Map<Integer, String> names() {
        return names;
    }

    /** Those of {@link #names} that never stood without one. */
    Map<Integer, String> properNames() {
        Map<Integer, String> proper = new HashMap<>(names);
        proper.keySet().removeAll(common);
        return proper;
    }

    private static String unbroken(String sentence) {
        return sentence.indexOf('\n') < 0 ? sentence : BROKEN.matcher(sentence).replaceAll("");
    }

    private void read(String sentence) {
        int at = 0;
        for (Numeral numeral : Numbers.in(sentence, Language.EN)) {
            readWords(sentence, at, numeral.start());
            types.add(vocabulary.id(Numbers.key(numeral)));
            kinds.add(Side.NUMBER);
            at = numeral.end();
        }
        readWords(sentence, at, sentence.length());
    }

    private void readWords(String sentence, int from, int to) {
        int at = from;
        while (at < to) {
            int end = Math.min(to, LatinWords.wordEnd(sentence, at));
            if (end > at) {
                addWord(sentence.substring(at, end));
                at = end;
            } else {
                at++;
            }
        }
    }

    private void addWord(String word) {
        Integer known = typeOfWord.get(word);
        if (known == null) {
            known = type(word);
            typeOfWord.put(word, known);
        }
        if (known != STOP) {
            types.add(known);
            kinds.add(Side.WORD);
        }
    }

    private int type(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (EnStopWords.contains(lower)) {
            return STOP;
        }
        int type = vocabulary.id(EnStemmer.stem(lower));
        if (Character.isUpperCase(word.charAt(0))) {
            names.put(type, lower);
        } else {
            common.add(type);
        }
        return type;
    }
}
