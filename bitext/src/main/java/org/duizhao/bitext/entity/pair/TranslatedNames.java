package org.duizhao.bitext.entity.pair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.Nesting;
import org.duizhao.bitext.entity.list.Gazetteer;
import org.duizhao.bitext.entity.list.NameWords;
import org.duizhao.bitext.entity.list.ZhText;
import org.duizhao.bitext.text.Work;
import org.jspecify.annotations.Nullable;

/**
 * Chinese names that no grammar finds, shown by the English beside them: where an English name has no partner, the
 * characters whose parts say most of it and little else are its translation.
 */
final class TranslatedNames {

    private static final double PARTNER = 0.4;
    private static final double LEAST_CHINESE = 0.75;
    private static final double LEAST_ENGLISH = 0.7;
    private static final int MOST_PARTS = 12;
    private static final int LONGEST_TEXT = 600;
    private static final int MOST_NAMES = 60;
    private static final Set<EntityType> NOT = Set.of(EntityType.PERSON, EntityType.TITLE);

    private final Gazetteer gazetteer;
    private final NameSimilarity similarity;

    TranslatedNames(Gazetteer gazetteer, NameSimilarity similarity) {
        this.gazetteer = gazetteer;
        this.similarity = similarity;
    }

    /** The Chinese mentions of a pair, and those that the English ones tell. */
    List<EntityMention> with(TextPair pair, List<EntityMention> zh, List<EntityMention> en) {
        String chinese = pair.zh();
        String english = pair.en();
        if (chinese == null || english == null || chinese.length() > LONGEST_TEXT || en.size() > MOST_NAMES) {
            return zh;
        }
        List<EntityMention> candidates = new ArrayList<>(zh);
        ZhText text = ZhText.of(chinese);
        for (EntityMention mention : en) {
            Work.listen();
            String name = english.substring(mention.start(), mention.end());
            if (mention.nested() || NOT.contains(mention.type()) || hasPartner(name, chinese, zh)) {
                continue;
            }
            EntityMention found = translation(text, NameWords.of(name), mention.type());
            if (found != null && zh.stream().noneMatch(other -> other.overlaps(found) && !found.contains(other))) {
                candidates.add(found);
            }
        }
        return candidates.size() == zh.size() ? zh : Nesting.resolve(candidates);
    }

    private boolean hasPartner(String en, String chinese, List<EntityMention> zh) {
        return zh.stream()
                .anyMatch(mention -> similarity.of(
                                ZhText.of(chinese.substring(mention.start(), mention.end()))
                                        .text(),
                                en)
                        >= PARTNER);
    }

    private @Nullable EntityMention translation(ZhText zh, List<String> words, EntityType type) {
        Set<String> content = new HashSet<>(words);
        if (content.size() < 2) {
            return null;
        }
        EntityMention best = null;
        double most = 0;
        for (int start = 0; start < zh.length(); start++) {
            Set<String> shared = new HashSet<>();
            int said = 0;
            int at = start;
            for (int parts = 0; parts < MOST_PARTS && at < zh.length(); parts++) {
                boolean joint = parts > 0 && "及和与暨".indexOf(zh.text().charAt(at)) >= 0;
                if (joint && at + 1 < zh.length()) {
                    at++;
                }
                NameParts.Part part = NameParts.partAt(zh.text(), at, gazetteer);
                if (part == null) {
                    break;
                }
                at += part.length();
                boolean says = part.words().stream().anyMatch(content::contains);
                if (!says && parts == 0) {
                    break;
                }
                if (says) {
                    said += part.length();
                    part.words().stream().filter(content::contains).forEach(shared::add);
                    double score = parts == 0 ? 0 : score(said, at - start, shared.size(), content.size());
                    if (score > most) {
                        most = score;
                        best = new EntityMention(zh.start(start), zh.end(at), type, false);
                    }
                }
            }
        }
        return best;
    }

    /** The share of the characters that say something of the name, times the share of its words that they say. */
    private static double score(int said, int length, int shared, int words) {
        double chinese = said / (double) length;
        double english = shared / (double) words;
        return shared < 2 || chinese < LEAST_CHINESE || english < LEAST_ENGLISH ? 0 : chinese * english;
    }
}
