package org.duizhao.bitext.entity.pair;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.KnownEntity;
import org.duizhao.bitext.entity.Nesting;
import org.duizhao.bitext.entity.list.Gazetteer;
import org.duizhao.bitext.entity.list.ZhText;
import org.jspecify.annotations.Nullable;

/**
 * English names that go on with "in" and a place, shown by the Chinese beside them: "National Supercomputing Center in
 * Changsha" is one name because 国家超级计算长沙中心 has Changsha inside and the Chinese names it nowhere else.
 */
final class LocatedNames {

    private static final String IN = " in ";
    private static final double PARTNER = 0.4;

    private final Gazetteer gazetteer;
    private final NameSimilarity similarity;

    LocatedNames(Gazetteer gazetteer, NameSimilarity similarity) {
        this.gazetteer = gazetteer;
        this.similarity = similarity;
    }

    /** The English mentions of a pair, with those joined to their places that the Chinese has as one name. */
    List<EntityMention> with(TextPair pair, List<EntityMention> zh, List<EntityMention> en) {
        String chinese = pair.zh();
        String english = pair.en();
        if (chinese == null || english == null || english.indexOf(IN) < 0) {
            return en;
        }
        List<EntityMention> joined = new ArrayList<>(en);
        for (int i = 0; i < en.size(); i++) {
            EntityMention place = nextPlace(en, i, english);
            if (place != null && isInside(place, en.get(i), chinese, english, zh)) {
                joined.add(new EntityMention(
                        en.get(i).start(), place.end(), en.get(i).type(), false));
            }
        }
        return joined.size() == en.size() ? en : Nesting.resolve(joined);
    }

    /** The place that follows mention {@code i} and "in". */
    private static @Nullable EntityMention nextPlace(List<EntityMention> en, int i, String english) {
        EntityMention name = en.get(i);
        boolean owner = name.type() == EntityType.FACILITY || name.type() == EntityType.ORGANISATION;
        if (name.nested() || !owner || !english.startsWith(IN, name.end())) {
            return null;
        }
        for (EntityMention next : en.subList(i + 1, en.size())) {
            if (next.start() == name.end() + IN.length() && next.type() == EntityType.PLACE && !next.nested()) {
                return next;
            }
        }
        return null;
    }

    private boolean isInside(
            EntityMention place, EntityMention name, String chinese, String english, List<EntityMention> zh) {
        KnownEntity known = gazetteer.enNamed(english.substring(place.start(), place.end()));
        if (known == null) {
            return false;
        }
        boolean inside = false;
        for (EntityMention mention : zh) {
            String surface =
                    ZhText.of(chinese.substring(mention.start(), mention.end())).text();
            if (mention.nested() || known.zh().stream().noneMatch(surface::contains)) {
                continue;
            }
            boolean alone = known.zh().contains(surface);
            if (alone || inside) {
                return false;
            }
            inside = similarity.of(surface, english.substring(name.start(), name.end())) >= PARTNER;
        }
        return inside;
    }
}
