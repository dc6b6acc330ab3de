package org.duizhao.bitext.entity.pair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Work;

/** Which Chinese names of a pair of texts its English names stand for. */
final class PairLinks {

    private static final double LEAST = 0.42;
    private static final double LEAST_BY_ELIMINATION = 0.12;
    private static final double TYPE = 0.08;
    private static final double PLACE_IN_TEXT = 0.12;
    private static final double NESTING = 0.25;
    private static final int MOST = 60_000;

    /** A name where it first stands in the text, between 0 and 1. */
    private record Place(int name, double at, boolean nested) {}

    /** Two names that may mean the same. */
    record Link(int zh, int en, double score) {}

    private final DocumentNames names;
    private final NameSimilarity similarity;

    PairLinks(DocumentNames names, NameSimilarity similarity) {
        this.names = names;
        this.similarity = similarity;
    }

    /** The links of one pair, best first; each name in one link at most. */
    List<Link> of(TextPair pair, List<EntityMention> zh, List<EntityMention> en) {
        List<Place> left = places(pair, Language.ZH, zh);
        List<Place> right = places(pair, Language.EN, en);
        if ((long) left.size() * right.size() > MOST) {
            return List.of();
        }
        List<Link> candidates = new ArrayList<>();
        for (Place z : left) {
            Work.listen();
            for (Place e : right) {
                candidates.add(new Link(z.name, e.name, score(z, e)));
            }
        }
        candidates.sort(Comparator.comparingDouble((Link link) -> -link.score)
                .thenComparingInt(Link::zh)
                .thenComparingInt(Link::en));
        Set<Integer> taken = new HashSet<>();
        List<Link> links = new ArrayList<>();
        take(candidates, LEAST, taken, links);
        eliminate(left, right, candidates, taken, links);
        return links;
    }

    private static void take(List<Link> candidates, double least, Set<Integer> taken, List<Link> links) {
        for (Link link : candidates) {
            if (link.score >= least && !taken.contains(link.zh) && !taken.contains(link.en)) {
                taken.add(link.zh);
                taken.add(link.en);
                links.add(link);
            }
        }
    }

    /** What is left over on both sides, if it is of one type and there is but one of it. */
    private void eliminate(
            List<Place> left, List<Place> right, List<Link> candidates, Set<Integer> taken, List<Link> links) {
        for (Link link : candidates) {
            if (taken.contains(link.zh) || taken.contains(link.en) || link.score < LEAST_BY_ELIMINATION) {
                continue;
            }
            EntityType type = names.get(link.zh).type();
            boolean sameType = type == names.get(link.en).type();
            boolean alone = rest(left, taken, type) == 1
                    && rest(right, taken, names.get(link.en).type()) == 1;
            if (alone && (sameType || link.score > 2 * LEAST_BY_ELIMINATION)) {
                taken.add(link.zh);
                taken.add(link.en);
                links.add(link);
            }
        }
    }

    private int rest(List<Place> places, Set<Integer> taken, EntityType type) {
        int rest = 0;
        for (Place place : places) {
            boolean same = names.get(place.name).type() == type;
            rest += same && !place.nested && !taken.contains(place.name) ? 1 : 0;
        }
        return rest;
    }

    private double score(Place zh, Place en) {
        DocumentNames.Name left = names.get(zh.name);
        DocumentNames.Name right = names.get(en.name);
        double same = similarity.of(left.name(), right.name());
        double score = same - PLACE_IN_TEXT * Math.abs(zh.at - en.at);
        score += left.type() == right.type() ? TYPE : 0;
        return score - (zh.nested == en.nested ? 0 : NESTING);
    }

    private List<Place> places(TextPair pair, Language language, List<EntityMention> mentions) {
        String text = pair.side(language);
        Map<Integer, Place> places = new LinkedHashMap<>();
        if (text == null) {
            return List.of();
        }
        for (EntityMention mention : mentions) {
            int name = names.number(language, text.substring(mention.start(), mention.end()), mention.type());
            Place place = new Place(name, mention.start() / (double) text.length(), mention.nested());
            Place before = places.get(name);
            if (before == null || before.nested && !place.nested) {
                places.put(name, place);
            }
        }
        return List.copyOf(places.values());
    }
}
