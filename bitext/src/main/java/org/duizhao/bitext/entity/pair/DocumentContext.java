package org.duizhao.bitext.entity.pair;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.KnownEntity;
import org.duizhao.bitext.entity.list.Context;
import org.duizhao.bitext.entity.list.EnToken;
import org.duizhao.bitext.entity.list.EnTokens;
import org.duizhao.bitext.entity.list.Gazetteer;
import org.duizhao.bitext.entity.list.Trie;
import org.duizhao.bitext.entity.list.ZhText;
import org.duizhao.bitext.text.Work;
import org.jspecify.annotations.Nullable;

/** Reads a document once, lightly, for what its texts tell about each other. */
final class DocumentContext {

    private static final int TITLE = 3;
    private static final int BEGINNING = 12;
    private static final List<String> CITIES = List.of("市", "自治州", "盟", "地区");
    private static final String SUFFIXES = "市省区县州盟";

    private final Gazetteer gazetteer;
    private final Map<KnownEntity, Integer> cities = new HashMap<>();
    private final Set<String> fullNames = new HashSet<>();

    private DocumentContext(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    static Context of(List<TextPair> pairs, Entities entities) {
        DocumentContext reader = new DocumentContext(entities.gazetteer());
        Map<String, EntityType> acronyms = new HashMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            Work.listen();
            String zh = pairs.get(i).zh();
            String en = pairs.get(i).en();
            if (zh != null) {
                reader.chinese(ZhText.of(zh).text(), i < TITLE ? 10 : i < BEGINNING ? 5 : 1);
            }
            if (en != null && i < BEGINNING) {
                reader.english(en);
            }
            if (en != null && en.indexOf('(') >= 0) {
                acronyms.putAll(entities.acronyms(en));
            }
        }
        return new Context(reader.home(), Set.copyOf(reader.fullNames), acronyms, new Trie<>());
    }

    private void chinese(String text, int weight) {
        int at = 0;
        while (at < text.length()) {
            Trie.Hit<Gazetteer.Name> hit = gazetteer.zhAt(text, at, text.length());
            if (hit == null) {
                at++;
                continue;
            }
            KnownEntity entity = hit.value().entity();
            boolean full = SUFFIXES.indexOf(text.charAt(hit.end() - 1)) >= 0
                    && entity.type() == EntityType.PLACE
                    && entity.zh().size() > 1
                    && hit.end() - at == entity.zh().get(0).length();
            if (full) {
                fullNames.add(entity.zh().get(1));
            }
            if (entity.type() == EntityType.PLACE && isCity(entity)) {
                cities.merge(entity, full ? 3 * weight : weight, Integer::sum);
            }
            at = hit.end();
        }
    }

    private static boolean isCity(KnownEntity place) {
        return !place.zh().isEmpty()
                && CITIES.stream().anyMatch(end -> place.zh().get(0).endsWith(end));
    }

    private void english(String text) {
        for (EnToken token : EnTokens.of(text, 0, Math.min(text.length(), 400))) {
            KnownEntity entity = token.isName() ? gazetteer.en(token.text()) : null;
            if (entity != null && entity.type() == EntityType.PLACE && isCity(entity)) {
                cities.merge(entity, 6, Integer::sum);
            }
        }
    }

    private @Nullable KnownEntity home() {
        KnownEntity best = null;
        for (Map.Entry<KnownEntity, Integer> city : cities.entrySet()) {
            if (city.getValue() > 5 && (best == null || isBefore(city.getKey(), best))) {
                best = city.getKey();
            }
        }
        return best;
    }

    private boolean isBefore(KnownEntity left, KnownEntity right) {
        int difference = cities.getOrDefault(left, 0) - cities.getOrDefault(right, 0);
        return difference > 0 || difference == 0 && left.id().compareTo(right.id()) < 0;
    }
}
