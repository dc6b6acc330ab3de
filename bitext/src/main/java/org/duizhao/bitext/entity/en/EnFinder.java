package org.duizhao.bitext.entity.en;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.KnownEntity;
import org.duizhao.bitext.entity.Nesting;
import org.duizhao.bitext.entity.list.Context;
import org.duizhao.bitext.entity.list.EnToken;
import org.duizhao.bitext.entity.list.EnTokens;
import org.duizhao.bitext.entity.list.Gazetteer;
import org.duizhao.bitext.entity.list.NameEndings;
import org.duizhao.bitext.entity.list.Things;
import org.duizhao.bitext.entity.tag.Sequence;
import org.duizhao.bitext.entity.tag.Tagger;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;
import org.jspecify.annotations.Nullable;

/** The mentions of an English text. */
public final class EnFinder {

    private static final int LONGEST_PIECE = 4000;
    /** A month before a day: Nov. 3. */
    private static final Pattern MONTH =
            Pattern.compile("(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.? \\d");

    private final Gazetteer gazetteer;

    private final Supplier<@Nullable Tagger> tagger;

    public EnFinder(Gazetteer gazetteer, Supplier<@Nullable Tagger> tagger) {
        this.gazetteer = gazetteer;
        this.tagger = tagger;
    }

    public List<EntityMention> find(String text, Context context) {
        return find(text, context, new HashMap<>(context.acronyms()));
    }

    private static boolean isMonth(String text, EntityMention mention) {
        Matcher month = MONTH.matcher(text).region(mention.start(), text.length());
        return month.lookingAt() && mention.end() < month.end();
    }

    /** The Lake, the Bridge: a word that says what a place is, and not which. */
    private boolean isKind(String name) {
        EntityType type = name.indexOf(' ') < 0 ? NameEndings.en(List.of(name)) : null;
        return (type == EntityType.PLACE || type == EntityType.FACILITY) && gazetteer.enNamed(name) == null;
    }

    public Map<String, EntityType> acronyms(String text) {
        Map<String, EntityType> acronyms = new HashMap<>();
        pieces(text, Context.NONE, acronyms);
        return acronyms;
    }

    private List<EntityMention> find(String text, Context context, Map<String, EntityType> acronyms) {
        List<EntityMention> found = new ArrayList<>();
        Set<Span> given = new HashSet<>();
        Tagger trained = tagger.get();
        for (EnPiece piece : pieces(text, context, acronyms)) {
            Set<Span> own = given(text, piece);
            given.addAll(own);
            found.addAll(
                    trained == null ? piece.proposals() : trained.decide(seen(text, piece), piece.proposals(), own));
        }
        found.removeIf(mention -> isMonth(text, mention) || isKind(text.substring(mention.start(), mention.end())));
        return Things.without(found, given, text, Language.EN);
    }

    /** What a tagger sees of a text, a paragraph each. */
    public List<Sequence> sequences(String text, Context context) {
        return pieces(text, context, new HashMap<>(context.acronyms())).stream()
                .map(piece -> seen(text, piece))
                .toList();
    }

    private Sequence seen(String text, EnPiece piece) {
        return EnSeen.of(text, piece.tokens(), gazetteer, piece.proposals());
    }

    /** The names of a user's own. */
    private Set<Span> given(String text, EnPiece piece) {
        Set<Span> given = new HashSet<>();
        for (EntityMention mention : piece.proposals()) {
            KnownEntity known = gazetteer.enNamed(text.substring(mention.start(), mention.end()));
            if (known != null && gazetteer.isOwn(known)) {
                given.add(new Span(mention.start(), mention.end()));
            }
        }
        return given;
    }

    private record EnPiece(List<EnToken> tokens, List<EntityMention> proposals) {}

    private List<EnPiece> pieces(String text, Context context, Map<String, EntityType> acronyms) {
        Context grown = new Context(context.home(), context.fullNames(), acronyms, context.fromEnglish());
        List<EnPiece> pieces = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = pieceEnd(text, start);
            List<EntityMention> here = new ArrayList<>(EnForms.find(text, start, end));
            List<EnToken> tokens = EnTokens.of(text, start, end);
            EnGrammar grammar = new EnGrammar(text, tokens, gazetteer, grown);
            here.addAll(grammar.find());
            acronyms.putAll(grammar.acronyms());
            pieces.add(new EnPiece(tokens, Nesting.resolve(here)));
            start = end;
        }
        return pieces;
    }

    /** A piece ends with a paragraph; a line that stops short of a full stop may go on in the next. */
    private static int pieceEnd(String text, int start) {
        int limit = Math.min(text.length(), start + LONGEST_PIECE);
        for (int i = start; i < limit; i++) {
            if (text.charAt(i) == '\n' && i > start && ".!?:;\n。！？：；".indexOf(text.charAt(i - 1)) >= 0) {
                return i + 1;
            }
        }
        if (limit == text.length()) {
            return limit;
        }
        int space = text.lastIndexOf(' ', limit);
        return space > start ? space + 1 : limit;
    }
}
