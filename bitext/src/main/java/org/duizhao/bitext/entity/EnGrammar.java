package org.duizhao.bitext.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.bitext.entity.EnToken.Kind;
import org.jspecify.annotations.Nullable;

/** English names by their grammar: known names, runs of capitals, lower-case leads and tails, acronyms. */
final class EnGrammar {

    private static final int LONGEST_KNOWN = 14;
    private static final Set<String> SMALL = EnWords.words("of for on and in the at to 's '");
    private static final Set<String> NOT_IN_TAILS = EnWords.words(
            "the a an of for on in at to by with from as is was were are be been has have had will would can its their our this"
                    + " that these those which who while when where or but nor up over under into more than not also we they it"
                    + " accounting reached came rose grew fell increased handled opened made saw took became remained stood");
    private static final Set<String> TAILS = EnWords.words(
            "belt cluster corridor campus branch sub-park basin delta peninsula expressway railway bridge tunnel airport hub metro"
                    + " subway marathon forum government coast zone port station river lake bay island trains hotline");
    private static final Set<String> COMPOUND_TAILS =
            EnWords.words("region area zone development integration line road route");
    private static final Set<String> LEADS = EnWords.words("section extension branch campus");
    private static final Set<String> DIRECTIONS = EnWords.words(
            "south north east west southern northern eastern western central middle main second third first");

    private final String text;
    private final List<EnToken> tokens;
    private final Gazetteer gazetteer;
    private final Context context;
    private final EnRuns runs;
    private final Map<String, EntityType> acronyms = new HashMap<>();
    private final List<EntityMention> found = new ArrayList<>();
    private final boolean[] heading;

    EnGrammar(String text, List<EnToken> tokens, Gazetteer gazetteer, Context context) {
        this.text = text;
        this.tokens = tokens;
        this.gazetteer = gazetteer;
        this.context = context;
        this.runs = new EnRuns(text, tokens, gazetteer);
        this.acronyms.putAll(context.acronyms());
        this.heading = EnHeadings.of(text, tokens);
    }

    List<EntityMention> find() {
        int i = 0;
        while (i < tokens.size()) {
            int known = knownEnd(i);
            int run = tokens.get(i).isName() && !EnWords.isNoName(tokens.get(i)) ? runEnd(i) : i;
            if (known > i && known >= run) {
                emitKnown(i, known);
                i = known;
            } else if (run > i) {
                i = Math.max(i + 1, run(i, run));
            } else {
                i++;
            }
        }
        return found;
    }

    /** The index after the longest known name at {@code from}; {@code from} if there is none. */
    private int knownEnd(int from) {
        StringBuilder words = new StringBuilder();
        int end = from;
        for (int i = from; i < Math.min(tokens.size(), from + LONGEST_KNOWN); i++) {
            words.append(i == from ? "" : " ").append(tokens.get(i).text());
            String name = words.toString();
            if (!gazetteer.startsEn(name)) {
                break;
            }
            if (gazetteer.en(name) != null) {
                end = i + 1;
            }
        }
        return end;
    }

    private void emitKnown(int from, int to) {
        KnownEntity known = gazetteer.en(String.join(" ", runs.texts(from, to)));
        if (known == null || from == to - 1 && isNoName(from)) {
            return;
        }
        if (known.type() == EntityType.PLACE) {
            int tail = tailEnd(from, to);
            if (tail > to) {
                add(from, tail, tailType(to, tail));
            }
        }
        int lead = leadStart(from);
        if (lead < from) {
            add(lead, to, leadType(lead, from, known.type()));
        }
        add(from, to, known.type());
        inside(from, to, false);
    }

    /** A capital that names nothing: a month, GDP, the US of US$. */
    private boolean isNoName(int i) {
        return EnWords.isNoName(tokens.get(i))
                || i + 1 < tokens.size() && tokens.get(i + 1).is("$");
    }

    /** 2025 Qingdao Marathon: the year belongs to the event. */
    private int withYear(int from, EntityType type) {
        EnToken before = tokens.get(Math.max(0, from - 1));
        boolean year = type == EntityType.EVENT
                && before.is(Kind.NUMBER)
                && before.text().length() == 4;
        return year && from > 0 && runs.touches(from - 1, from)
                ? before.start()
                : tokens.get(from).start();
    }

    /** China Ocean Engineering Institute (Qingdao), Master Plan (2016-2035). */
    private int withBrackets(int end, EntityType type) {
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

    private int runEnd(int from) {
        int end = runs.end(from);
        while (end > from + 1
                && (EnWords.isNoName(tokens.get(end - 1))
                        || SMALL.contains(tokens.get(end - 1).text()))) {
            end--;
        }
        return end;
    }

    /** Emits the name in a run; the index after it. */
    private int run(int start, int end) {
        int from = start;
        while (from < end && isOnlyOpening(from, end)) {
            from++;
        }
        if (from == end) {
            return end;
        }
        if (from > start) {
            return from;
        }
        EntityType type = type(from, end);
        if (type == null) {
            inside(from, end, true);
            return end;
        }
        int lead = leadStart(from);
        int tail = tailEnd(from, end);
        if (tail > end) {
            add(from, tail, tailType(end, tail));
        }
        if (lead < from) {
            add(lead, end, leadType(lead, from, type));
        }
        if (type != EntityType.TITLE || end - from > 2) {
            found.add(new EntityMention(withYear(from, type), withBrackets(end, type), type, false));
        }
        inside(from, end, false);
        acronym(from, end, type);
        return end;
    }

    /** A word that is capital only because a sentence starts with it. */
    private boolean isOnlyOpening(int i, int end) {
        EnToken token = tokens.get(i);
        if (EnWords.isNoName(token)) {
            return true;
        }
        if (!token.opens() && !token.is("The") && !token.is("A") || !EnWords.isOpener(token)) {
            return false;
        }
        return !(EnWords.isQualifier(token) && i + 1 < end && tokens.get(i + 1).isName() && !runs.isPlace(i + 1));
    }

    private @Nullable EntityType type(int from, int end) {
        KnownEntity known = gazetteer.en(String.join(" ", runs.texts(from, end)));
        if (known != null) {
            return known.type();
        }
        if (end - from == 1) {
            return single(from);
        }
        if (isPerson(from, end)) {
            return EntityType.PERSON;
        }
        boolean place = false;
        boolean allPlaces = true;
        boolean number = false;
        int headEnd = end;
        for (int i = end - 1; i >= from; i--) {
            EnToken token = tokens.get(i);
            boolean name = token.isName() && runs.isPlace(i);
            place |= name;
            allPlaces &= name;
            number |= token.is(Kind.NUMBER);
            if (i > from && Set.of("of", "for", "on").contains(token.text())) {
                headEnd = i;
            }
        }
        EntityType head = headType(from, headEnd, end);
        if (head != null) {
            return heading[from] && !place && head != EntityType.PLAN ? null : head;
        }
        if (allPlaces) {
            return EntityType.PLACE;
        }
        if (number) {
            return EntityType.FACILITY;
        }
        return heading[from] || !place && end - from < 3 ? null : place ? EntityType.FACILITY : EntityType.PROJECT;
    }

    private @Nullable EntityType headType(int from, int headEnd, int end) {
        if (tokens.get(from).is("Phase") && headEnd < end) {
            int last = tokens.get(end - 1).is(Kind.NUMBER) ? end - 1 : end;
            return Heads.en(runs.texts(headEnd + 1, last)) == null ? EntityType.PROJECT : EntityType.FACILITY;
        }
        EntityType type = Heads.en(runs.texts(from, headEnd));
        if (type == null && end - from > 1 && tokens.get(end - 1).is(Kind.NUMBER)) {
            type = Heads.en(runs.texts(from, end - 1));
        }
        return type == null ? Heads.en(runs.texts(from, end)) : type;
    }

    private @Nullable EntityType single(int i) {
        EnToken token = tokens.get(i);
        if (token.is(Kind.ACRONYM)) {
            return acronyms.get(token.text());
        }
        return Pinyin.isName(token.text()) && !(token.opens() && EnWords.isOpener(token)) ? EntityType.PLACE : null;
    }

    /** Yin Yong, Mayor, or Mayor Yin Yong: Chinese syllables with an office on either side. */
    private boolean isPerson(int from, int end) {
        if (end - from > 3 || gazetteer.en(tokens.get(from).text()) != null) {
            return false;
        }
        for (int i = from; i < end; i++) {
            if (Pinyin.syllables(tokens.get(i).text()) == 0) {
                return false;
            }
        }
        boolean after = end + 1 < tokens.size()
                && tokens.get(end).is(",")
                && Heads.en(List.of(tokens.get(end + 1).text())) == EntityType.TITLE;
        EnToken before = tokens.get(Math.max(0, from - 1));
        boolean addressed = from > 0 && List.of("Mr", "Ms", "Mrs", "Comrade").contains(before.text());
        boolean dotted = from > 1 && before.is(".") && EnWords.isNoName(tokens.get(from - 2));
        return after || addressed || dotted || from > 0 && Heads.en(List.of(before.text())) == EntityType.TITLE;
    }

    /** The places in a name, and the name after {@code of}. */
    private void inside(int from, int end, boolean alone) {
        int i = from;
        while (i < end) {
            int known = Math.min(knownEnd(i), end);
            KnownEntity entity = known > i ? gazetteer.en(String.join(" ", runs.texts(i, known))) : null;
            if (entity != null
                    && entity.type() == EntityType.PLACE
                    && known - i < end - from
                    && !EnWords.isNoName(tokens.get(i))) {
                add(i, known, entity.type());
                i = known;
                continue;
            }
            EnToken token = tokens.get(i);
            if (token.isName() && Pinyin.isName(token.text()) && !(alone && token.opens() && EnWords.isOpener(token))) {
                add(i, i + 1, EntityType.PLACE);
            }
            boolean after =
                    i > from && (tokens.get(i - 1).is("of") || tokens.get(i - 1).is("the"));
            if (after && token.isName() && i + 1 < end) {
                EntityType type = Heads.en(runs.texts(i, end));
                if (type != null) {
                    add(i, end, type);
                }
            }
            i++;
        }
    }

    /** China International Fair for Trade in Services (CIFTIS): from here on CIFTIS is an event. */
    private void acronym(int from, int end, EntityType type) {
        boolean bracket = end + 2 < tokens.size()
                && tokens.get(end).is("(")
                && tokens.get(end + 2).is(")");
        if (bracket
                && tokens.get(end + 1).is(Kind.ACRONYM)
                && isInitials(tokens.get(end + 1).text(), from, end)) {
            acronyms.putIfAbsent(tokens.get(end + 1).text(), type);
        }
    }

    private boolean isInitials(String acronym, int from, int end) {
        int at = 0;
        for (int i = from; i < end && at < acronym.length(); i++) {
            for (String part : tokens.get(i).text().split("-")) {
                if (at < acronym.length()
                        && !part.isEmpty()
                        && Character.toUpperCase(part.charAt(0)) == acronym.charAt(at)) {
                    at++;
                }
            }
        }
        return at * 2 >= acronym.length() && at >= 2;
    }

    /** The acronyms defined in this text. */
    Map<String, EntityType> acronyms() {
        return acronyms;
    }

    /** South section of Line 8, cultural center of Laoshan District: the lower-case words before a name. */
    private int leadStart(int from) {
        int at = from - 1;
        if (at > 0 && tokens.get(at).is("the")) {
            at--;
        }
        if (at < 1 || !tokens.get(at).is("of") || !runs.touches(at, at + 1)) {
            return from;
        }
        int noun = at - 1;
        if (LEADS.contains(EnWords.lower(tokens.get(noun)))) {
            boolean qualified = noun > 0
                    && (DIRECTIONS.contains(EnWords.lower(tokens.get(noun - 1)))
                            || tokens.get(noun - 1).isName());
            return qualified && !(tokens.get(noun - 1).opens() && !runs.isPlace(noun - 1)) ? noun - 1 : from;
        }
        return headedLead(noun, from);
    }

    private int headedLead(int noun, int from) {
        for (int start = noun - 1; start >= Math.max(0, noun - 3); start--) {
            if (tokens.get(start).is("the") || tokens.get(start).is("The")) {
                EntityType type = noun > start + 1 ? Heads.en(runs.texts(start + 1, noun + 1)) : null;
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

    private EntityType leadType(int lead, int from, EntityType type) {
        EntityType head = Heads.en(runs.texts(lead, from - (tokens.get(from - 1).is("the") ? 2 : 1)));
        return head == null ? (type == EntityType.PLACE ? EntityType.FACILITY : type) : head;
    }

    /** China-Europe freight trains: the lower-case words after a name. */
    private int tailEnd(int from, int end) {
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
            boolean head = TAILS.contains(token.text()) || compound && COMPOUND_TAILS.contains(token.text());
            if (head && (runs.isPlace(end - 1) || compound)) {
                tail = i + 1;
            }
        }
        return tail;
    }

    private EntityType tailType(int end, int tail) {
        EntityType type = Heads.en(runs.texts(end, tail));
        return type == null ? EntityType.FACILITY : type;
    }

    private void add(int from, int to, EntityType type) {
        found.add(new EntityMention(tokens.get(from).start(), tokens.get(to - 1).end(), type, false));
    }
}
