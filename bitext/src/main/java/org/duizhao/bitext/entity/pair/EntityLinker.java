package org.duizhao.bitext.entity.pair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.bitext.entity.City;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.KnownEntity;
import org.duizhao.bitext.entity.list.Context;
import org.duizhao.bitext.entity.list.ZhText;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Work;
import org.jspecify.annotations.Nullable;

/** Finds and links the entities of a whole document. */
public final class EntityLinker {

    private static final List<String> PLACE_WORDS = List.of(" City", " Province", " District", " County", " Town");

    private final Entities entities;
    private final NameLimits limits;

    public EntityLinker(Entities entities) {
        this(entities, NameLimits.STANDARD);
    }

    public EntityLinker(Entities entities, NameLimits limits) {
        this.entities = entities;
        this.limits = limits;
    }

    /**
     * The mentions of every pair, with ids that hold over the document.
     *
     * @param pairs the document's pairs in its order, one-sided ones included
     * @return one element for each pair
     * @throws org.duizhao.bitext.text.Work.LimitExceededException if there are more than the limits allow
     */
    public List<LinkedPair> link(List<TextPair> pairs) {
        Context context = DocumentContext.of(pairs, entities);
        List<List<EntityMention>> en = find(pairs, Language.EN, context);
        Map<String, EntityType> fromEnglish = PinyinNames.of(pairs, en, entities.gazetteer());
        ForeignPeople.find(pairs, en, fromEnglish, entities.gazetteer());
        List<List<EntityMention>> zh = chinese(pairs, context, fromEnglish);
        NameSimilarity similarity = new NameSimilarity(entities.gazetteer(), context.home());
        TranslatedNames translated = new TranslatedNames(entities.gazetteer(), similarity);
        DescribedNames described = new DescribedNames(entities.gazetteer(), similarity);
        LocatedNames located = new LocatedNames(entities.gazetteer(), similarity);
        for (int i = 0; i < pairs.size(); i++) {
            Work.listen();
            zh.set(i, translated.with(pairs.get(i), zh.get(i), en.get(i)));
            en.set(i, described.with(pairs.get(i), zh.get(i), en.get(i)));
            en.set(i, located.with(pairs.get(i), zh.get(i), en.get(i)));
        }
        DocumentNames names = new DocumentNames(entities.gazetteer(), context.home());
        PairLinks links = new PairLinks(names, similarity);
        List<PairLinks.Link> found = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            found.addAll(links.of(pairs.get(i), zh.get(i), en.get(i)));
        }
        join(names, found);
        number(names, pairs, zh, en);
        joinKnown(names);
        for (int i = 0; i < pairs.size(); i++) {
            joinDefined(names, context, Language.ZH, pairs.get(i).zh(), zh.get(i));
            joinDefined(names, context, Language.EN, pairs.get(i).en(), en.get(i));
        }
        Canonicals canonicals = new Canonicals(names);
        List<LinkedPair> linked = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            linked.add(new LinkedPair(
                    linked(pairs.get(i), Language.ZH, zh.get(i), names, canonicals),
                    linked(pairs.get(i), Language.EN, en.get(i), names, canonicals)));
        }
        return linked;
    }

    /** The Chinese mentions; those of short names too that the document defines. */
    private List<List<EntityMention>> chinese(
            List<TextPair> pairs, Context context, Map<String, EntityType> fromEnglish) {
        List<List<EntityMention>> found = find(pairs, Language.ZH, context.with(PinyinNames.trie(fromEnglish)));
        Map<String, EntityType> defined = new HashMap<>(fromEnglish);
        for (int i = 0; i < pairs.size(); i++) {
            Definitions.of(pairs.get(i).zh(), found.get(i), true)
                    .forEach((name, full) -> defined.putIfAbsent(ZhText.of(name).text(), full.type()));
        }
        return defined.size() == fromEnglish.size()
                ? found
                : find(pairs, Language.ZH, context.with(PinyinNames.trie(defined)));
    }

    /** A short name is the entity of the full name that defines it. */
    private static void joinDefined(
            DocumentNames names,
            Context context,
            Language language,
            @Nullable String text,
            List<EntityMention> mentions) {
        Definitions.of(text, mentions, language == Language.ZH).forEach((name, full) -> {
            boolean known = language == Language.ZH || context.acronyms().containsKey(name);
            if (text != null && known) {
                int number = names.number(language, text.substring(full.start(), full.end()), full.type());
                names.define(number);
                names.join(number, names.number(language, name, full.type()));
            }
        });
    }

    /** The city that a document is about, by what it names most and first; null if it names none. */
    public @Nullable City city(List<TextPair> pairs) {
        KnownEntity home = DocumentContext.of(pairs, entities).home();
        return home == null
                ? null
                : new City(home.zh().get(0), home.en().get(home.en().size() > 1 ? 1 : 0));
    }

    private List<List<EntityMention>> find(List<TextPair> pairs, Language language, Context context) {
        List<List<EntityMention>> found = new ArrayList<>();
        long all = 0;
        for (TextPair pair : pairs) {
            String text = pair.side(language);
            found.add(text == null ? List.of() : limits.kept(entities.find(text, language, context)));
            all += found.get(found.size() - 1).size();
            limits.check(all);
        }
        return found;
    }

    /** A name that is linked to several goes with the one that it is linked to most. */
    private static void join(DocumentNames names, List<PairLinks.Link> links) {
        Map<Long, Double> votes = new LinkedHashMap<>();
        for (PairLinks.Link link : links) {
            votes.merge((long) link.zh() << 32 | link.en(), link.score(), Double::sum);
        }
        Map<Integer, Double> best = new HashMap<>();
        votes.forEach((key, score) -> {
            best.merge((int) (key >> 32), score, Math::max);
            best.merge((int) (long) key, score, Math::max);
        });
        votes.forEach((key, score) -> {
            int zh = (int) (key >> 32);
            int en = (int) (long) key;
            boolean bestOfOne = score >= best.getOrDefault(zh, 0.0) || score >= best.getOrDefault(en, 0.0);
            if (bestOfOne && !Unlike.differ(names.get(zh), names.get(en))) {
                names.join(zh, en);
            }
        });
    }

    private static void number(
            DocumentNames names, List<TextPair> pairs, List<List<EntityMention>> zh, List<List<EntityMention>> en) {
        for (int i = 0; i < pairs.size(); i++) {
            number(names, Language.ZH, pairs.get(i).zh(), zh.get(i));
            number(names, Language.EN, pairs.get(i).en(), en.get(i));
        }
    }

    private static void number(
            DocumentNames names, Language language, @Nullable String text, List<EntityMention> mentions) {
        for (EntityMention mention : mentions) {
            if (text != null) {
                names.count(names.number(language, text.substring(mention.start(), mention.end()), mention.type()));
            }
        }
    }

    /** Names of one language that mean the same: by the gazetteer, or 崂山区 and 崂山. */
    private static void joinKnown(DocumentNames names) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            DocumentNames.Name name = names.get(i);
            KnownEntity known = name.known();
            if (known != null && !hasOtherKnown(names, i, known)) {
                Integer before = first.putIfAbsent(known.id(), i);
                if (before != null) {
                    names.join(before, i);
                }
            } else if (known == null && name.type() == EntityType.PLACE) {
                Integer before = first.putIfAbsent(name.language() + bare(name), i);
                if (before != null) {
                    names.join(before, i);
                }
            }
        }
    }

    /** An English name that a link has given to another place of the same name: Suzhou for 宿州. */
    private static boolean hasOtherKnown(DocumentNames names, int number, KnownEntity known) {
        KnownEntity root = names.get(names.root(number)).known();
        return names.get(number).language() == Language.EN && root != null && root != known;
    }

    private static String bare(DocumentNames.Name name) {
        String bare = name.name();
        if (name.language() == Language.ZH) {
            boolean suffixed = bare.length() > 2 && "市区县镇".indexOf(bare.charAt(bare.length() - 1)) >= 0;
            return suffixed ? bare.substring(0, bare.length() - 1) : bare;
        }
        for (String word : PLACE_WORDS) {
            if (bare.endsWith(word)) {
                return bare.substring(0, bare.length() - word.length());
            }
        }
        return bare;
    }

    private static List<LinkedMention> linked(
            TextPair pair,
            Language language,
            List<EntityMention> mentions,
            DocumentNames names,
            Canonicals canonicals) {
        String text = pair.side(language);
        List<LinkedMention> linked = new ArrayList<>();
        for (EntityMention mention : mentions) {
            if (text != null) {
                int name = names.number(language, text.substring(mention.start(), mention.end()), mention.type());
                Canonicals.Entity entity = canonicals.of(name);
                linked.add(new LinkedMention(
                        mention.start(),
                        mention.end(),
                        mention.type(),
                        mention.nested(),
                        entity.id(),
                        entity.zh(),
                        entity.en()));
            }
        }
        return linked;
    }
}
