package org.duizhao.bitext.align;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which words hold a bead together, and where it is known from that they mean the same. */
final class Explainer {

    private final ZhSide chinese;
    private final Side english;
    private final Vocabulary englishWords;
    private final Translations learned;
    private final Evidence evidence;
    private final Matching matching;

    Explainer(ZhSide chinese, Side english, Vocabulary englishWords, Translations learned) {
        this.chinese = chinese;
        this.english = english;
        this.englishWords = englishWords;
        this.learned = learned;
        evidence = new Evidence(chinese, english, englishWords.size(), learned);
        matching = new Matching(chinese, english);
    }

    List<WordLink> why(Lattice.Step step) {
        Links links = new Links();
        for (int i = step.i(); i < step.i() + step.shape().zh(); i++) {
            evidence.load(i);
            for (int j = step.j(); j < step.j() + step.shape().en(); j++) {
                evidence.link(j, links);
            }
        }
        links.sort(0);
        matching.start();
        List<WordLink> why = new ArrayList<>();
        for (int k = 0; k < links.size; k++) {
            if (matching.take(links, k)) {
                why.add(link(links, k));
            }
        }
        return why;
    }

    private WordLink link(Links links, int k) {
        int zhType = chinese.occurrenceType()[links.occurrence[k]];
        int enType = english.type[links.english[k]];
        return new WordLink(
                readable(chinese.vocabulary().word(zhType), links.from[k]),
                englishWords.word(enType),
                origin(zhType, enType),
                links.weight[k]);
    }

    /** Names by sound carry no word of their own: the token that they cover stands for them. */
    private String readable(String word, int token) {
        return word.startsWith("~") ? chinese.vocabulary().word(chinese.side().type[token]) : word;
    }

    private Origin origin(int zhType, int enType) {
        Origin known = origin(chinese.translations(), zhType, enType);
        return known == null ? Origin.LEARNED : known;
    }

    private @Nullable Origin origin(Translations table, int zhType, int enType) {
        int[] types = table.english(zhType);
        for (int t = 0; t < types.length; t++) {
            if (types[t] == enType) {
                boolean better = quality(learned, zhType, enType) > table.quality(zhType)[t];
                return better ? Origin.LEARNED : Origin.values()[table.origin(zhType)[t]];
            }
        }
        return null;
    }

    private static float quality(Translations table, int zhType, int enType) {
        int[] types = table.english(zhType);
        for (int t = 0; t < types.length; t++) {
            if (types[t] == enType) {
                return table.quality(zhType)[t];
            }
        }
        return 0;
    }
}
