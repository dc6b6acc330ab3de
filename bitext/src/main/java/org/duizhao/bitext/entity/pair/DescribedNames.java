package org.duizhao.bitext.entity.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.Nesting;
import org.duizhao.bitext.entity.list.EnToken;
import org.duizhao.bitext.entity.list.EnToken.Kind;
import org.duizhao.bitext.entity.list.EnTokens;
import org.duizhao.bitext.entity.list.Gazetteer;
import org.duizhao.bitext.entity.list.NameWords;
import org.duizhao.bitext.entity.list.ZhText;
import org.jspecify.annotations.Nullable;

/**
 * English names without capitals, shown by the Chinese beside them: where a Chinese name has no partner, the words that say
 * most of its parts and little else are its translation, as in "sandstorm prevention project in northern China".
 */
final class DescribedNames {

    private static final double PARTNER = 0.4;
    private static final double LEAST_CHINESE = 0.74;
    private static final double LEAST_ENGLISH = 0.6;
    private static final int LONGEST = 14;
    private static final int MOST_TOKENS = 400;
    private static final int MOST_NAMES = 40;
    private static final Set<EntityType> TYPES = Set.of(
            EntityType.FACILITY,
            EntityType.PROJECT,
            EntityType.PLACE,
            EntityType.PLAN,
            EntityType.POLICY,
            EntityType.EVENT);

    private final Gazetteer gazetteer;
    private final NameSimilarity similarity;

    DescribedNames(Gazetteer gazetteer, NameSimilarity similarity) {
        this.gazetteer = gazetteer;
        this.similarity = similarity;
    }

    /** The English mentions of a pair, and those that the Chinese ones tell. */
    List<EntityMention> with(TextPair pair, List<EntityMention> zh, List<EntityMention> en) {
        String chinese = pair.zh();
        String english = pair.en();
        if (chinese == null || english == null || zh.size() > MOST_NAMES || zh.isEmpty()) {
            return en;
        }
        List<EntityMention> candidates = new ArrayList<>(en);
        List<EnToken> tokens = null;
        for (EntityMention mention : zh) {
            String name = chinese.substring(mention.start(), mention.end());
            if (mention.nested()
                    || mention.length() < 4
                    || !TYPES.contains(mention.type())
                    || hasPartner(name, english, en)) {
                continue;
            }
            tokens = tokens == null ? EnTokens.of(english, 0, english.length()) : tokens;
            EntityMention described = tokens.size() > MOST_TOKENS
                    ? null
                    : describe(ZhText.of(name).text(), tokens, mention.type());
            if (described != null && !crosses(described, en)) {
                candidates.add(described);
            }
        }
        return candidates.size() == en.size() ? en : Nesting.resolve(candidates);
    }

    private boolean hasPartner(String zh, String english, List<EntityMention> en) {
        String name = ZhText.of(zh).text();
        return en.stream()
                .anyMatch(mention -> similarity.of(name, english.substring(mention.start(), mention.end())) >= PARTNER);
    }

    private static boolean crosses(EntityMention described, List<EntityMention> en) {
        return en.stream().anyMatch(mention -> mention.overlaps(described) && !described.contains(mention));
    }

    private @Nullable EntityMention describe(String name, List<EnToken> tokens, EntityType type) {
        List<NameParts.Part> parts = NameParts.of(name, gazetteer).stream()
                .filter(part -> !part.words().isEmpty())
                .toList();
        if (parts.size() < 2) {
            return null;
        }
        Set<String> all = parts.stream().flatMap(part -> part.words().stream()).collect(Collectors.toSet());
        List<List<String>> words = tokens.stream()
                .map(token -> token.is(Kind.MARK) ? List.<String>of() : NameWords.of(token.text()))
                .toList();
        EntityMention best = null;
        double most = 0;
        for (int from = 0; from < tokens.size(); from++) {
            if (!says(words.get(from), all)) {
                continue;
            }
            for (int to = from + 1; to < Math.min(tokens.size(), from + LONGEST) && goesOn(tokens.get(to)); to++) {
                double score = says(words.get(to), all) ? score(parts, all, words.subList(from, to + 1), name) : 0;
                if (score > most) {
                    most = score;
                    best = new EntityMention(
                            tokens.get(from).start(), tokens.get(to).end(), type, false);
                }
            }
        }
        return best;
    }

    private static boolean goesOn(EnToken token) {
        return !token.is(Kind.MARK) || token.is(",");
    }

    private static boolean says(List<String> words, Set<String> all) {
        return words.stream().anyMatch(all::contains);
    }

    /** How much of the Chinese the window says, times how much of it the Chinese says; 0 if too little. */
    private static double score(List<NameParts.Part> parts, Set<String> all, List<List<String>> window, String name) {
        List<String> words = window.stream().flatMap(List::stream).toList();
        long shared = words.stream().filter(all::contains).count();
        int said = 0;
        for (NameParts.Part part : parts) {
            said += words.stream().anyMatch(part.words()::contains) ? part.length() : 0;
        }
        double chinese = said / (double) name.length();
        double english = shared / (double) words.size();
        return shared < 2 || chinese < LEAST_CHINESE || english < LEAST_ENGLISH ? 0 : chinese * english;
    }
}
