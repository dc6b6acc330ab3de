package org.duizhao.bitext.align;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.duizhao.bitext.lexicon.Lexicon;
import org.duizhao.bitext.lexicon.Lexicons;

/**
 * A document of any length, made of the development sets: their documents one after the other, again and again. In each
 * round another share of the longer English sentences is cut at a comma near the middle, so that the English side has
 * about a third more sentences, and all digits are moved on, so that no round repeats the figures of another. Reproducible.
 */
record LongDocument(List<String> zh, List<String> en, List<Bead> gold) {

    private static final int LONG = 80;

    /** Of all development sets; a synthetic one, saying so, where they are absent. About a third more English sentences. */
    static LongDocument ofDevelopmentSets(int sentences) {
        Path corpus = DevelopmentSet.corpus();
        if (corpus == null) {
            System.out.println(
                    "development sets: absent (expected: a folder shared/corpus); using a synthetic document");
            return of(List.of(synthetic(sentences)), sentences, 1);
        }
        List<DevelopmentSet.Document> documents = new ArrayList<>();
        for (String name : List.of("ctk", "ntrex-tw-noise", "R1")) {
            documents.addAll(DevelopmentSet.read(corpus.resolve(name)).documents());
        }
        return of(documents, sentences, 1);
    }

    /** Random words of our lexicon with one gloss each, some left untranslated: links as dense as in real text. */
    static DevelopmentSet.Document synthetic(int sentences) {
        Lexicon lexicon = Lexicons.own();
        Random random = new Random(3);
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        List<Bead> gold = new ArrayList<>();
        for (int s = 0; s < sentences; s++) {
            StringBuilder zhLine = new StringBuilder();
            StringBuilder enLine = new StringBuilder();
            for (int w = 6 + random.nextInt(16); w > 0; w--) {
                int word = (int) (lexicon.size() * Math.pow(random.nextDouble(), 3));
                List<Lexicon.Gloss> glosses = lexicon.glosses(word);
                zhLine.append(lexicon.word(word));
                if (!glosses.isEmpty() && random.nextInt(3) > 0) {
                    enLine.append(glosses.get(random.nextInt(glosses.size())).stem());
                    enLine.append(w % 5 == 0 ? ", the " : " the ");
                }
            }
            zh.add(zhLine.append('。').toString());
            en.add(enLine.append("end.").toString());
            gold.add(new Bead(List.of(s), List.of(s), 1));
        }
        return new DevelopmentSet.Document("synthetic", zh, en, gold);
    }

    /** At least {@code sentences} Chinese sentences, cut off there. */
    static LongDocument of(List<DevelopmentSet.Document> documents, int sentences, int every) {
        Maker maker = new Maker(every);
        for (int round = 0; maker.zh.size() < sentences; round++) {
            for (DevelopmentSet.Document document : documents) {
                if (maker.zh.size() < sentences) {
                    maker.add(document, round);
                }
            }
        }
        return new LongDocument(maker.zh, maker.en, maker.gold);
    }

    private static final class Maker {

        final List<String> zh = new ArrayList<>();
        final List<String> en = new ArrayList<>();
        final List<Bead> gold = new ArrayList<>();
        private final int every;
        private int seen;

        /** @param every one of so many long English sentences is cut; 0 for none */
        Maker(int every) {
            this.every = every;
        }

        void add(DevelopmentSet.Document document, int round) {
            int zhShift = zh.size();
            document.zh().forEach(line -> zh.add(moved(line, round)));
            List<List<Integer>> places = new ArrayList<>();
            for (String line : document.en()) {
                int cut = every > 0 && seen++ % every == round % every ? cut(line) : -1;
                places.add(new ArrayList<>());
                for (String part : cut < 0 ? List.of(line) : List.of(line.substring(0, cut), line.substring(cut + 2))) {
                    places.get(places.size() - 1).add(en.size());
                    en.add(moved(part, round));
                }
            }
            for (Bead bead : document.gold()) {
                List<Integer> enBead =
                        bead.en().stream().flatMap(j -> places.get(j).stream()).toList();
                gold.add(new Bead(bead.zh().stream().map(i -> i + zhShift).toList(), enBead, 1));
            }
        }

        /** After the comma nearest the middle of a long sentence; -1 for none. */
        private static int cut(String line) {
            int before = line.lastIndexOf(", ", line.length() / 2);
            return line.length() >= LONG && before > LONG / 4 ? before : -1;
        }

        private static String moved(String line, int round) {
            StringBuilder moved = new StringBuilder(line);
            for (int i = 0; round > 0 && i < moved.length(); i++) {
                char c = moved.charAt(i);
                if (c >= '1' && c <= '9') {
                    moved.setCharAt(i, (char) ('1' + (c - '1' + round) % 9));
                }
            }
            return moved.toString();
        }
    }
}
