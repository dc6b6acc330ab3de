package org.duizhao.bitext.entity.zh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.KnownEntity;
import org.duizhao.bitext.entity.Nesting;
import org.duizhao.bitext.entity.list.Context;
import org.duizhao.bitext.entity.list.Gazetteer;
import org.duizhao.bitext.entity.list.Things;
import org.duizhao.bitext.entity.list.ZhText;
import org.duizhao.bitext.entity.tag.Sequence;
import org.duizhao.bitext.entity.tag.Tagger;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;
import org.jspecify.annotations.Nullable;

/** The mentions of a Chinese text. */
public final class ZhFinder {

    private static final int LONGEST_CLAUSE = 400;
    private static final String STOPS = "。！？；，、:：;,!?\n\t|";
    private static final String IN = "在驻来赴入留离返抵援进访";
    private static final String SURE_ABBREVIATIONS = "京津沪渝冀晋皖闽赣鲁豫鄂湘粤桂琼川黔滇陕陇青蓉甬穗苏锡港澳深杭汉榕厦浙辽宁";

    private final Gazetteer gazetteer;
    private final Supplier<@Nullable Tagger> tagger;

    public ZhFinder(Gazetteer gazetteer, Supplier<@Nullable Tagger> tagger) {
        this.gazetteer = gazetteer;
        this.tagger = tagger;
    }

    public List<EntityMention> find(String original, Context context) {
        ZhText zh = ZhText.of(original);
        List<EntityMention> found = new ArrayList<>();
        Set<Span> given = new HashSet<>();
        Tagger trained = tagger.get();
        for (ZhPiece piece : pieces(zh.text(), context)) {
            List<EntityMention> here = trained == null
                    ? piece.proposals()
                    : trained.decide(piece.seen(zh.text()), piece.proposals(), piece.given());
            found.addAll(here);
            given.addAll(piece.given());
        }
        List<EntityMention> mapped = new ArrayList<>();
        for (EntityMention mention : Things.without(found, given, zh.text(), Language.ZH)) {
            mapped.add(new EntityMention(
                    zh.start(mention.start()), zh.end(mention.end()), mention.type(), mention.nested()));
        }
        return mapped;
    }

    /** What a tagger sees of a text, a sentence or several clauses each; offsets are those in {@code zh}. */
    public List<Sequence> sequences(ZhText zh, Context context) {
        return pieces(zh.text(), context).stream()
                .map(piece -> piece.seen(zh.text()))
                .toList();
    }

    private List<ZhPiece> pieces(String text, Context context) {
        List<ZhPiece> pieces = new ArrayList<>();
        ZhPiece piece = new ZhPiece(0);
        int start = 0;
        while (start < text.length()) {
            int end = clauseEnd(text, start);
            if (hasHan(text, start, end)) {
                clause(text, start, end, context, piece);
            }
            start = end + (end < text.length() && STOPS.indexOf(text.charAt(end)) >= 0 ? 1 : 0);
            if (piece.endsAt(text, start)) {
                pieces.add(piece);
                piece = new ZhPiece(start);
            }
        }
        return pieces;
    }

    private static int clauseEnd(String text, int start) {
        int limit = Math.min(text.length(), start + LONGEST_CLAUSE);
        for (int i = start; i < limit; i++) {
            if (STOPS.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return limit;
    }

    private static boolean hasHan(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (ZhText.isHan(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private void clause(String text, int start, int end, Context context, ZhPiece piece) {
        ZhWords words = ZhWords.of(text, start, end, gazetteer, context);
        List<EntityMention> here = new ArrayList<>(ZhGrammar.find(text, words, end));
        Map<Integer, Integer> placeStarts = placesByEnd(words);
        for (EntityMention form : ZhPatterns.find(text, start, end)) {
            here.add(withPlaceBefore(form, placeStarts));
        }
        here.addAll(ZhRoutes.find(text, start, end, words));
        offices(text, start, end, ownersByEnd(words, placeStarts), here);
        here.addAll(ZhTitles.find(text, start, end));
        here.addAll(ZhTitles.people(text, words));
        abbreviations(text, start, end, context, here);
        joined(text, words, here);
        piece.add(words, Nesting.resolve(here));
    }

    private static Map<Integer, Integer> placesByEnd(ZhWords words) {
        Map<Integer, Integer> starts = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            ZhToken token = words.get(i);
            if (words.isPlace(i) || token.is("ns") && token.length() > 1) {
                Integer before = starts.get(token.start());
                starts.put(token.end(), before == null ? token.start() : before);
            }
        }
        return starts;
    }

    /** What has an office: places, and bodies of the gazetteer. */
    private static Map<Integer, Integer> ownersByEnd(ZhWords words, Map<Integer, Integer> placeStarts) {
        Map<Integer, Integer> starts = new HashMap<>(placeStarts);
        for (int i = 0; i < words.size(); i++) {
            KnownEntity known = words.known(i);
            if (known != null && known.type() == EntityType.ORGANISATION) {
                starts.putIfAbsent(words.get(i).end(), words.get(i).start());
            }
        }
        return starts;
    }

    /** 青岛 + 市政府, 北京 + 地铁6号线: the place before belongs to the name. */
    private static EntityMention withPlaceBefore(EntityMention form, Map<Integer, Integer> placeStarts) {
        if (form.type() == EntityType.DOCUMENT) {
            return form;
        }
        Integer start = placeStarts.get(form.start());
        if (start == null) {
            start = placeStarts.get(form.start() + 1);
        }
        return start == null || start > form.start() ? form : new EntityMention(start, form.end(), form.type(), false);
    }

    private static void offices(
            String text, int start, int end, Map<Integer, Integer> owners, List<EntityMention> found) {
        if (owners.isEmpty()) {
            return;
        }
        Matcher matcher = ZhTitles.offices(text, start, end);
        while (matcher.find()) {
            Integer owner = owners.get(matcher.start());
            if (owner == null) {
                owner = owners.get(matcher.start() + 1);
            }
            if (owner != null) {
                found.add(new EntityMention(owner, matcher.end(), EntityType.TITLE, false));
            }
        }
    }

    /** 沪滇协作, 京津: places of one character in a row are one mention and each a nested one. */
    private void joined(String text, ZhWords words, List<EntityMention> found) {
        int i = 0;
        while (i < words.size()) {
            int end = i;
            while (end < words.size() && words.get(end).length() == 1 && stands(words.get(end), text)) {
                end++;
            }
            if (end - i > 1) {
                int from = words.get(i).start();
                found.add(new EntityMention(from, words.get(end - 1).end(), EntityType.PLACE, false));
                singles(from, words.get(end - 1).end(), found);
            } else if (words.isPlace(i) && isJoined(words.get(i))) {
                singles(words.get(i).start(), words.get(i).end(), found);
            }
            i = Math.max(i + 1, end);
        }
    }

    private boolean stands(ZhToken token, String text) {
        char c = text.charAt(token.start());
        return token.is("j") && SURE_ABBREVIATIONS.indexOf(c) >= 0 && gazetteer.abbreviation(c) != null;
    }

    private static boolean isJoined(ZhToken token) {
        return token.length() < 4 && token.text().chars().allMatch(c -> SURE_ABBREVIATIONS.indexOf(c) >= 0);
    }

    private static void singles(int start, int end, List<EntityMention> found) {
        for (int i = start; i < end; i++) {
            found.add(new EntityMention(i, i + 1, EntityType.PLACE, false));
        }
    }

    private void abbreviations(String text, int start, int end, Context context, List<EntityMention> found) {
        for (int i = start + 1; i + 1 < end; i++) {
            char c = text.charAt(i);
            if (IN.indexOf(text.charAt(i - 1)) < 0 || gazetteer.abbreviation(c) == null || !isFree(text, i)) {
                continue;
            }
            boolean home =
                    context.home() != null && context.home().abbreviation().equals(String.valueOf(c));
            if (home || SURE_ABBREVIATIONS.indexOf(c) >= 0) {
                found.add(new EntityMention(i, i + 1, EntityType.PLACE, false));
            }
        }
    }

    /** Whether the character at {@code i} is no part of a longer word: 在川流不息, 在港口 are none of 川, 港. */
    private static boolean isFree(String text, int i) {
        return "流口湾区澳商人年花深度入化春山海州林汉铁内台资源地中".indexOf(text.charAt(i + 1)) < 0
                || "人商资".indexOf(text.charAt(i + 1)) >= 0 && "来在".indexOf(text.charAt(i - 1)) >= 0;
    }
}
