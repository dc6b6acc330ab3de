package org.duizhao.bitext.entity.pair;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.en.EnFinder;
import org.duizhao.bitext.entity.list.Context;
import org.duizhao.bitext.entity.list.Gazetteer;
import org.duizhao.bitext.entity.list.OwnName;
import org.duizhao.bitext.entity.list.ZhText;
import org.duizhao.bitext.entity.tag.Sequence;
import org.duizhao.bitext.entity.tag.Tagger;
import org.duizhao.bitext.entity.zh.ZhFinder;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** Finds what a text names. Immutable; safe for use by many threads. */
public final class Entities {

    private final Gazetteer gazetteer;
    private final ZhFinder zh;
    private final EnFinder en;

    private Entities(Gazetteer gazetteer) {
        this(gazetteer, Taggers::zh, Taggers::en);
    }

    private Entities(Gazetteer gazetteer, Supplier<@Nullable Tagger> zh, Supplier<@Nullable Tagger> en) {
        this.gazetteer = gazetteer;
        this.zh = new ZhFinder(gazetteer, zh);
        this.en = new EnFinder(gazetteer, en);
    }

    private static final class Standard {
        private static final Entities INSTANCE = new Entities(Gazetteer.with(List.of()));
    }

    /** With the gazetteers of this library. */
    public static Entities standard() {
        return Standard.INSTANCE;
    }

    /** With taggers of one's own; null for none, the grammars alone. */
    static Entities with(@Nullable Tagger zh, @Nullable Tagger en) {
        return new Entities(standard().gazetteer, () -> zh, () -> en);
    }

    /** What the tagger of a language sees of a text, its units at their places in it. */
    List<Sequence> sequences(String text, Language language) {
        return language == Language.ZH ? zh.sequences(ZhText.of(text), Context.NONE) : en.sequences(text, Context.NONE);
    }

    /** With names of one's own, which are found wherever they stand, before those of this library. */
    public static Entities with(List<OwnName> names) {
        return names.isEmpty() ? standard() : new Entities(Gazetteer.with(names));
    }

    /**
     * The maximal mentions of {@code text} in its order, each followed by those nested in it. Lone surrogates, broken
     * lines and any length are fine; time is linear in the length.
     */
    public List<EntityMention> find(String text, Language language) {
        return find(text, language, Context.NONE);
    }

    List<EntityMention> find(String text, Language language, Context context) {
        return language == Language.ZH ? zh.find(text, context) : en.find(text, context);
    }

    /** The acronyms that an English text defines, with the type of what they stand for. */
    Map<String, EntityType> acronyms(String english) {
        return en.acronyms(english);
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }
}
