package org.duizhao.bitext.entity.en;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.KnownEntity;
import org.duizhao.bitext.entity.list.Context;
import org.duizhao.bitext.entity.list.EnToken;
import org.duizhao.bitext.entity.list.EnToken.Kind;
import org.duizhao.bitext.entity.list.EnWords;
import org.duizhao.bitext.entity.list.Gazetteer;
import org.duizhao.bitext.entity.list.LexiconWords;
import org.duizhao.bitext.entity.list.NameEndings;
import org.duizhao.bitext.entity.list.RomanisedNames;
import org.duizhao.bitext.sound.Pinyin;
import org.jspecify.annotations.Nullable;

/** English names by their grammar: known names, runs of capitals, lower-case leads and tails, acronyms. */
final class EnGrammar {

    private static final int LONGEST_KNOWN = 14;
    private static final Set<EntityType> HEADED = Set.of(EntityType.EVENT, EntityType.FACILITY);
    private static final Set<String> SMALL = EnWords.words("of for on and in the at to 's '");
    private static final Set<String> CURRENCY = EnWords.words("$ dollar dollars");
    private static final Set<String> SURNAMES = EnWords.words(
            "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Luo Gao Zheng Liang Xie Song"
                    + " Tang Han Feng Deng Cao Peng Zeng Xiao Tian Dong Yuan Pan Yu Jiang Cai Du Ye Cheng Su Wei Lu Ding Ren Shen"
                    + " Yao Cui Zhong Tan Fan Jin Shi Liao Jia Xia Fu Fang Bai Zou Meng Xiong Qin Qiu Hou Yan Xue Lei Long Duan Hao"
                    + " Kong Shao Mao Chang Wan Gu Lai Kang Yin Qian Niu Hong Gong Jing Ouyang Zhuge Sima Mu Xi Tao Wen Qi Bao");
    private final String text;
    private final List<EnToken> tokens;
    private final Gazetteer gazetteer;
    private final Context context;
    private final EnRuns runs;
    private final EnEdges edges;
    private final Map<String, EntityType> acronyms = new HashMap<>();
    private final List<EntityMention> found = new ArrayList<>();
    private final boolean[] heading;

    EnGrammar(String text, List<EnToken> tokens, Gazetteer gazetteer, Context context) {
        this.text = text;
        this.tokens = tokens;
        this.gazetteer = gazetteer;
        this.context = context;
        this.runs = new EnRuns(text, tokens, gazetteer);
        this.edges = new EnEdges(tokens, runs);
        this.acronyms.putAll(context.acronyms());
        this.heading = EnHeadings.of(text, tokens);
    }

    List<EntityMention> find() {
        int i = 0;
        while (i < tokens.size()) {
            int known = knownEnd(i);
            int run = tokens.get(i).isName() && (!EnWords.isNoName(tokens.get(i)) || startsBody(i)) ? runEnd(i) : i;
            if (known > i && (known >= run || isTitleOf(i, known, run))) {
                emitKnown(i, known);
                i = headed(i, known);
            } else if (run > i) {
                i = Math.max(i + 1, run(i, run));
            } else {
                i++;
            }
        }
        return found;
    }

    /** Belt and Road | Summit: a known name and the head after it are a name of their own; the index after it. */
    private int headed(int from, int known) {
        boolean name = known < tokens.size()
                && known - from > 2
                && tokens.get(known).is(Kind.CAPITAL)
                && runs.touches(known - 1, known);
        int end = name ? runEnd(known) : known;
        EntityType type = end > known && end - known < 4 ? NameEndings.en(runs.texts(known, end)) : null;
        if (type == null || !HEADED.contains(type)) {
            return known;
        }
        add(from, end, type);
        return end;
    }

    /** Asian Elephant National Park: an adjective of a nation before two capitals and more. */
    private boolean startsBody(int i) {
        int end = runs.isNational(i) ? runs.end(i) : i;
        EntityType type = end - i > 2 ? NameEndings.en(runs.texts(i, end)) : null;
        return type == EntityType.FACILITY || type == EntityType.ORGANISATION;
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

    /** Premier of the State Council | Li Qiang. */
    private boolean isTitleOf(int from, int known, int run) {
        KnownEntity entity = runs.known(from, known);
        return entity != null && entity.type() == EntityType.TITLE && areNames(known, run);
    }

    private void emitKnown(int from, int to) {
        KnownEntity known = runs.known(from, to);
        if (known == null || from == to - 1 && isNoName(from)) {
            return;
        }
        if (known.type() == EntityType.PLACE) {
            int tail = edges.tailEnd(from, to);
            if (tail > to) {
                add(from, tail, edges.tailType(to, tail));
            }
        }
        int lead = edges.leadStart(from);
        if (lead < from) {
            add(lead, to, edges.leadType(lead, from, known.type()));
        }
        found.add(new EntityMention(
                edges.withYear(from, known.type()), edges.withBrackets(to, known.type()), known.type(), false));
        inside(from, to, false);
        acronym(from, to, known.type());
    }

    /** A capital that names nothing: a month, GDP, the US of US$. */
    private boolean isNoName(int i) {
        return EnWords.isNoName(tokens.get(i))
                || i + 1 < tokens.size() && CURRENCY.contains(tokens.get(i + 1).text());
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
        while (from < end && !isFullName(from, end) && isOnlyOpening(from, end)) {
            from++;
        }
        if (from == end) {
            return end;
        }
        int person = afterRole(from, end);
        if (person > from && runs.known(from, person) != null) {
            emitKnown(from, person);
        }
        from = person;
        if (from > start) {
            return from;
        }
        EntityType type = type(from, end);
        if (type == null) {
            inside(from, end, true);
            return end;
        }
        int lead = edges.leadStart(from);
        int tail = edges.tailEnd(from, end);
        if (tail > end) {
            add(from, tail, edges.tailType(end, tail));
        }
        if (lead < from) {
            add(lead, end, edges.leadType(lead, from, type));
        }
        if (type != EntityType.TITLE || end - from > 2) {
            found.add(new EntityMention(edges.withYear(from, type), edges.withBrackets(end, type), type, false));
        }
        inside(from, end, false);
        acronym(from, end, type);
        return end;
    }

    /** Mayor Wu Jianchuan, Prime Minister Kay Solberg: the name after the role; {@code from} if the run is none of these. */
    private int afterRole(int from, int end) {
        for (int start = Math.min(end - 2, from + 3); start > from; start--) {
            boolean role = end - start < 4 && isRole(tokens.get(start - 1));
            if (role && areNames(start, end)) {
                return start;
            }
        }
        return from;
    }

    /** Capitals that are neither heads nor places nor joined by anything. */
    private boolean areNames(int from, int end) {
        for (int i = from; i < end; i++) {
            String word = tokens.get(i).text();
            boolean romanised = Pinyin.syllables(word) > 0;
            if (!tokens.get(i).isName()
                    || !romanised
                            && (runs.isHead(i) || gazetteer.en(word) != null || EnWords.isOpener(tokens.get(i)))) {
                return false;
            }
        }
        return true;
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
        KnownEntity known = runs.known(from, end);
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
            return tokens.get(from).is("Terminal") ? null : EntityType.FACILITY;
        }
        return heading[from] || !place && end - from < 3 ? null : place ? EntityType.FACILITY : EntityType.PROJECT;
    }

    private @Nullable EntityType headType(int from, int headEnd, int end) {
        if (tokens.get(from).is("Phase") && headEnd < end) {
            int last = tokens.get(end - 1).is(Kind.NUMBER) ? end - 1 : end;
            return NameEndings.en(runs.texts(headEnd + 1, last)) == null ? EntityType.PROJECT : EntityType.FACILITY;
        }
        EntityType type = NameEndings.en(runs.texts(from, headEnd));
        if (type == null && end - from > 1 && tokens.get(end - 1).is(Kind.NUMBER)) {
            type = NameEndings.en(runs.texts(from, end - 1));
        }
        return type == null ? NameEndings.en(runs.texts(from, end)) : type;
    }

    private @Nullable EntityType single(int i) {
        EnToken token = tokens.get(i);
        if (token.is(Kind.ACRONYM)) {
            return isDateline(token) ? EntityType.PLACE : acronyms.get(token.text());
        }
        if (isSpeaker(i)) {
            return EntityType.PERSON;
        }
        return RomanisedNames.isName(token.text()) && !(token.opens() && EnWords.isOpener(token))
                ? EntityType.PLACE
                : null;
    }

    /** Netanyahu said: an unknown capital before what only people do. */
    private boolean isSpeaker(int i) {
        EnToken token = tokens.get(i);
        boolean speaks = i + 1 < tokens.size() && EnWords.isSpeech(tokens.get(i + 1)) && runs.touches(i, i + 1);
        return speaks
                && token.is(Kind.CAPITAL)
                && token.text().length() > 3
                && gazetteer.en(token.text()) == null
                && !EnWords.isOpener(token)
                && NameEndings.en(List.of(token.text())) == null
                && !LexiconWords.isGloss(token.text());
    }

    /** GUIYANG, Aug. 28: a place in capitals where a line begins. */
    private boolean isDateline(EnToken token) {
        if (!token.opens() || token.text().length() < 4) {
            return false;
        }
        String place = token.text().charAt(0) + token.text().substring(1).toLowerCase(Locale.ROOT);
        KnownEntity known = gazetteer.en(place);
        return known != null && known.type() == EntityType.PLACE;
    }

    /** He Zhigang: a surname of one syllable and a given name of one or two. */
    private boolean isFullName(int from, int end) {
        if (end - from != 2 || !SURNAMES.contains(tokens.get(from).text())) {
            return false;
        }
        String given = tokens.get(from + 1).text();
        int syllables = tokens.get(from + 1).is(Kind.CAPITAL) ? Pinyin.syllables(given) : 0;
        return (syllables == 2 && RomanisedNames.isName(given)
                        || syllables == 1 && given.length() > 1 && !EnWords.isOpener(tokens.get(from + 1)))
                && gazetteer.en(given) == null
                && NameEndings.en(List.of(given)) == null;
    }

    /** Yin Yong, Mayor, or Mayor Yin Yong: Chinese syllables with an office on either side. */
    private boolean isPerson(int from, int end) {
        if (isFullName(from, end) || from > 0 && end - from > 1 && isRoleBefore(from) && areNames(from, end)) {
            return true;
        }
        if (end - from > 1 && end - from < 5 && areNames(from, end) && (isCalled(from) || isTitled(end))) {
            return true;
        }
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
                && NameEndings.en(List.of(tokens.get(end + 1).text())) == EntityType.TITLE;
        EnToken before = tokens.get(Math.max(0, from - 1));
        boolean addressed = from > 0 && List.of("Mr", "Ms", "Mrs", "Comrade").contains(before.text());
        boolean dotted = from > 1 && before.is(".") && EnWords.isNoName(tokens.get(from - 2));
        return after || addressed || dotted || from > 0 && NameEndings.en(List.of(before.text())) == EntityType.TITLE;
    }

    /** The Nobel laureate Abdulrazak Gurnah: what someone is, in lower case. */
    private boolean isCalled(int from) {
        EnToken before = tokens.get(Math.max(0, from - 1));
        return from > 0 && before.is(Kind.LOWER) && (EnWords.isRole(before) || EnWords.isPerson(before));
    }

    /** Pedro Sánchez, Prime Minister of Spain. */
    private boolean isTitled(int end) {
        if (end >= tokens.size() || !tokens.get(end).is(",")) {
            return false;
        }
        for (int i = end + 1; i < Math.min(tokens.size(), end + 5); i++) {
            EnToken token = tokens.get(i);
            if (EnWords.isRole(token) || token.is(Kind.LOWER) && EnWords.isPerson(token)) {
                return true;
            }
            if (!token.is(Kind.CAPITAL)
                    && !token.is("a")
                    && !token.is("the")
                    && !token.is("deputy")
                    && !token.is("vice")) {
                return false;
            }
        }
        return false;
    }

    private boolean isRoleBefore(int from) {
        EnToken before = tokens.get(from - 1);
        return before.isName() && runs.touches(from - 1, from) && isRole(before);
    }

    private static boolean isRole(EnToken token) {
        return EnWords.isRole(token) || NameEndings.en(List.of(token.text())) == EntityType.TITLE;
    }

    /** The places in a name, and the name after {@code of}. */
    private void inside(int from, int end, boolean alone) {
        int i = from;
        while (i < end) {
            int known = Math.min(knownEnd(i), end);
            KnownEntity entity = known > i ? runs.known(i, known) : null;
            if (entity != null
                    && entity.type() == EntityType.PLACE
                    && known - i < end - from
                    && !EnWords.isNoName(tokens.get(i))) {
                add(i, known, entity.type());
                i = known;
                continue;
            }
            EnToken token = tokens.get(i);
            if (token.isName()
                    && RomanisedNames.isName(token.text())
                    && !(alone && token.opens() && EnWords.isOpener(token))) {
                add(i, i + 1, EntityType.PLACE);
            }
            boolean after =
                    i > from && (tokens.get(i - 1).is("of") || tokens.get(i - 1).is("the"));
            if (after && token.isName() && i + 1 < end) {
                EntityType type = NameEndings.en(runs.texts(i, end));
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

    private void add(int from, int to, EntityType type) {
        found.add(new EntityMention(tokens.get(from).start(), tokens.get(to - 1).end(), type, false));
    }
}
