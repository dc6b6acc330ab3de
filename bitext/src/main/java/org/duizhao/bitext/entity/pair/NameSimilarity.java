package org.duizhao.bitext.entity.pair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.bitext.entity.KnownEntity;
import org.duizhao.bitext.entity.list.EnTokens;
import org.duizhao.bitext.entity.list.Gazetteer;
import org.duizhao.bitext.entity.list.NameWords;
import org.duizhao.bitext.sound.PinyinText;
import org.jspecify.annotations.Nullable;

/** How well an English name says what a Chinese name says: 1 if every part of each is found in the other. */
final class NameSimilarity {

    private static final Set<String> WEAK = NameWords.all(List.of(
            "china national international municipal city provincial center centre project area zone district development park"
                    + " committee government construction program"));

    /** Of names that share their consonants. */
    private static final double FOREIGN = 0.9;

    private final Gazetteer gazetteer;
    private final Set<String> home;
    private final Map<String, Map<String, Double>> similarities = new HashMap<>();
    private final Map<String, List<NameParts.Part>> partsOf = new HashMap<>();
    private final Map<String, PinyinText> soundsOf = new HashMap<>();

    /** @param home the place whose name English adds where Chinese says 市 or 省; null if unknown */
    NameSimilarity(Gazetteer gazetteer, @Nullable KnownEntity home) {
        this.gazetteer = gazetteer;
        this.home = new HashSet<>();
        if (home != null) {
            home.en().forEach(name -> this.home.addAll(NameWords.all(List.of(name))));
        }
    }

    /** Between 0 and 1; remembered, since the names of a document meet again. */
    double of(String zh, String en) {
        return similarities.computeIfAbsent(zh, name -> new HashMap<>()).computeIfAbsent(en, name -> compare(zh, name));
    }

    private double compare(String zh, String en) {
        KnownEntity known = gazetteer.zh(zh);
        if (known != null && known.en().contains(String.join(" ", EnTokens.words(en)))) {
            return 1;
        }
        if (soundsOf.computeIfAbsent(zh, PinyinText::of).end(0, PinyinText.letters(List.of(en.split("[ -]+"))))
                == zh.length()) {
            return 1;
        }
        if (ForeignPeople.sounds(zh, EnTokens.words(en))) {
            return FOREIGN;
        }
        List<String> words = NameWords.of(en);
        List<NameParts.Part> parts = partsOf.computeIfAbsent(zh, name -> NameParts.of(name, gazetteer));
        if (words.isEmpty()) {
            return 0;
        }
        boolean[] used = new boolean[words.size()];
        double covered = 0;
        double total = 0;
        for (NameParts.Part part : parts) {
            double weight = part.words().isEmpty() ? part.length() : Math.min(2.5, part.length());
            total += weight;
            covered += weight * share(part, words, used);
        }
        return total == 0 ? 0 : (covered / total + englishShare(words, used)) / 2;
    }

    private double englishShare(List<String> words, boolean[] used) {
        double found = 0;
        double total = 0;
        for (int i = 0; i < words.size(); i++) {
            double weight = WEAK.contains(words.get(i)) ? 0.5 : 1;
            if (!used[i] && home.contains(words.get(i))) {
                weight = 0.2;
            }
            total += weight;
            found += used[i] ? weight : 0;
        }
        return total == 0 ? 0 : found / total;
    }

    /** How much of a part is found among the words; marks those that it accounts for. */
    private static double share(NameParts.Part part, List<String> words, boolean[] used) {
        boolean found = false;
        for (int i = 0; i < words.size(); i++) {
            if (!used[i] && part.words().contains(words.get(i))) {
                used[i] = true;
                found = true;
            }
        }
        if (found) {
            return 1;
        }
        return part.sounds().isEmpty() ? 0 : sounding(part.sounds(), words, used);
    }

    private static double sounding(List<String> sounds, List<String> words, boolean[] used) {
        int covered = 0;
        for (int from = 0; from < sounds.size(); from++) {
            StringBuilder sound = new StringBuilder();
            for (int to = from; to < Math.min(sounds.size(), from + 5); to++) {
                sound.append(sounds.get(to));
                int at = words.indexOf(NameWords.word(sound.toString()));
                if (at >= 0 && !used[at] && sound.length() > 2) {
                    used[at] = true;
                    covered += to - from + 1;
                }
            }
        }
        return covered > 0 ? Math.min(1.0, covered / (double) sounds.size()) : initials(sounds, words, used);
    }

    /** 贵广 for Guiyang-Guangzhou: each character is the beginning of a name, in order. */
    private static double initials(List<String> sounds, List<String> words, boolean[] used) {
        List<Integer> found = new ArrayList<>();
        int from = 0;
        for (String sound : sounds) {
            int at = from;
            while (at < words.size()
                    && (used[at] || words.get(at).length() < 4 || !words.get(at).startsWith(sound))) {
                at++;
            }
            if (at == words.size() || sound.length() < 2) {
                return 0;
            }
            found.add(at);
            from = at + 1;
        }
        found.forEach(at -> used[at] = true);
        return 0.9;
    }
}
