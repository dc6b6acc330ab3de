package org.duizhao.bitext.entity.en;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.list.EnToken;
import org.duizhao.bitext.entity.list.EnToken.Kind;
import org.duizhao.bitext.entity.list.EnWords;
import org.duizhao.bitext.entity.list.NameEndings;

/** The lower-case words, years and brackets at the edges of an English name. */
final class EnEdges {

    private static final Set<String> WORKS = EnWords.words("project projects works plan plans construction expansion");
    private static final Set<String> NOT_IN_TAILS = EnWords.words(
            "the a an of for on in at to by with from as is was were are be been has have had will would can its their our this"
                    + " that these those which who while when where or but nor up over under into more than not also we they it"
                    + " accounting reached came rose grew fell increased handled opened made saw took became remained stood");
    private static final Set<String> TAILS = EnWords.words(
            "belt cluster corridor campus branch sub-park basin delta peninsula expressway railway bridge tunnel airport hub metro"
                    + " subway marathon forum government coast zone port station river lake bay island trains hotline project site ruins");
    private static final Set<String> COMPOUND_TAILS = EnWords.words(
            "region area zone development integration cooperation circle alliance partnership line road route");
    private static final Set<String> AREAS = EnWords.words("business scenic shopping commercial core port");
    private static final Set<String> LEADS = EnWords.words("section extension branch campus phase runway terminal");
    private static final Set<String> DIRECTIONS = EnWords.words(
            "south north east west southern northern eastern western central middle main second third first");

    private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}(?:st|nd|rd|th)");

    private final List<EnToken> tokens;
    private final EnRuns runs;

    EnEdges(List<EnToken> tokens, EnRuns runs) {
        this.tokens = tokens;
        this.runs = runs;
    }

    /** 2025 Qingdao Marathon, 12th World Games: the year or the number belongs to the event. */
    int withYear(int from, EntityType type) {
        EnToken before = tokens.get(Math.max(0, from - 1));
        boolean year = type == EntityType.EVENT
                && (before.is(Kind.NUMBER) && before.text().length() == 4
                        || ORDINAL.matcher(before.text()).matches());
        return year && from > 0 && runs.touches(from - 1, from)
                ? before.start()
                : tokens.get(from).start();
    }

    /** China Ocean Engineering Institute (Qingdao), Master Plan (2016-2035). */
    int withBrackets(int end, EntityType type) {
        int plain = tokens.get(end - 1).end();
        if (end + 2 >= tokens.size()
                || !tokens.get(end).is("(")
                || !tokens.get(end + 2).is(")")) {
            return plain;
        }
        EnToken inside = tokens.get(end + 1);
        boolean years = inside.is(Kind.NUMBER) && inside.text().indexOf('-') == 4;
        boolean place = inside.is(Kind.CAPITAL) && runs.isPlace(end + 1) && type != EntityType.PLACE;
        return years || place ? tokens.get(end + 2).end() : plain;
    }

    /** South section of Line 8, cultural center of Laoshan District: the lower-case words before a name. */
    int leadStart(int from) {
        int at = from - 1;
        if (at > 0 && tokens.get(at).is("the")) {
            at--;
        }
        if (at < 1 || !tokens.get(at).is("of") && !tokens.get(at).is("for") || !runs.touches(at, at + 1)) {
            return from;
        }
        int noun = at - 1;
        if (tokens.get(at).is("for")) {
            return phasedLead(noun) < noun ? phasedLead(noun) : from;
        }
        if (LEADS.contains(EnWords.lower(tokens.get(noun)))) {
            boolean qualified = noun > 0
                    && (DIRECTIONS.contains(EnWords.lower(tokens.get(noun - 1)))
                            || tokens.get(noun - 1).isName());
            boolean opening = tokens.get(noun - 1).opens() && !runs.isPlace(noun - 1);
            return qualified && !opening ? qualifierStart(noun - 1) : from;
        }
        int phase = phasedLead(noun);
        return phase < noun ? phase : headedLead(noun, from);
    }

    /** Where the Yau Ma Tei of a section begins. */
    private int qualifierStart(int last) {
        int at = last;
        while (at > 0
                && last - at < 3
                && tokens.get(at).is(Kind.CAPITAL)
                && tokens.get(at - 1).is(Kind.CAPITAL)
                && !tokens.get(at - 1).opens()
                && runs.touches(at - 1, at)) {
            at--;
        }
        return at;
    }

    /** Phase III expansion project of Baiyun Airport: where Phase stands; {@code noun} if it does not. */
    private int phasedLead(int noun) {
        if (!WORKS.contains(tokens.get(noun).text())) {
            return noun;
        }
        int at = noun;
        while (at > 0 && noun - at < 4 && tokens.get(at).is(Kind.LOWER)) {
            at--;
        }
        return at > 0 && tokens.get(at - 1).is("Phase") ? at - 1 : noun;
    }

    private int headedLead(int noun, int from) {
        for (int start = noun - 1; start >= Math.max(0, noun - 3); start--) {
            if (tokens.get(start).is("the") || tokens.get(start).is("The")) {
                EntityType type = noun > start + 1 ? NameEndings.en(runs.texts(start + 1, noun + 1)) : null;
                boolean lower = tokens.get(noun).is(Kind.LOWER);
                return lower
                                && (type == EntityType.FACILITY
                                        || EnWords.lower(tokens.get(noun)).equals("area"))
                                && noun > start + 1
                        ? start + 1
                        : from;
            }
            if (!tokens.get(start).is(Kind.LOWER)) {
                return from;
            }
        }
        return from;
    }

    EntityType leadType(int lead, int from, EntityType type) {
        EntityType head =
                NameEndings.en(runs.texts(lead, from - (tokens.get(from - 1).is("the") ? 2 : 1)));
        return head == null ? (type == EntityType.PLACE ? EntityType.FACILITY : type) : head;
    }

    /** China-Europe freight trains: the lower-case words after a name. */
    int tailEnd(int from, int end) {
        boolean compound = end - from == 1 && tokens.get(from).text().indexOf('-') > 0;
        int limit = Math.min(tokens.size(), end + 6);
        int tail = end;
        for (int i = end; i < limit; i++) {
            EnToken token = tokens.get(i);
            if (!token.is(Kind.LOWER) || NOT_IN_TAILS.contains(token.text()) || !runs.touches(i - 1, i)) {
                break;
            }
            if (i == end && token.is("and")) {
                break;
            }
            boolean area = i > end
                    && token.is("area")
                    && AREAS.contains(tokens.get(i - 1).text());
            boolean head = area || TAILS.contains(token.text()) || compound && COMPOUND_TAILS.contains(token.text());
            if (head && (runs.isPlace(end - 1) || compound || runs.isKnownPlace(from, end))) {
                tail = i + 1;
            }
        }
        return tail;
    }

    EntityType tailType(int end, int tail) {
        EntityType type = NameEndings.en(runs.texts(end, tail));
        return type == null ? EntityType.FACILITY : type;
    }
}
