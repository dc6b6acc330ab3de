package org.duizhao.bitext.entity.zh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.KnownEntity;
import org.duizhao.bitext.entity.list.Context;
import org.duizhao.bitext.entity.list.Gazetteer;
import org.duizhao.bitext.entity.list.NameEndings;
import org.duizhao.bitext.entity.list.Trie;
import org.duizhao.bitext.entity.list.WordClasses;
import org.duizhao.bitext.entity.list.WordLists;
import org.duizhao.bitext.entity.list.ZhText;
import org.jspecify.annotations.Nullable;

/** The words of a clause, the gazetteer's names among them, each judged by what it can do in a name. */
final class ZhWords {

    private static final WordClasses GRAMMAR = WordClasses.read("zh-grammar.tsv");
    private static final Set<String> NO_ANCHORS = GRAMMAR.of("no-anchors");

    private static final Trie<Boolean> COMPOUNDS = compounds();

    private static final String KNOWN = "known";
    private static final String QUOTED = "quoted";
    private static final String COUNTRIES = "countries";
    private static final int LONGEST_QUOTE = 12;
    /** So far from the start of a short name a longer one ends at least that begins inside of it. */
    private static final int LONGER = 3;
    /** What may be named by a quotation before it: “雪亮”工程; what many have (“双一流”大学) is not. */
    private static final Set<String> QUOTED_HEADS = Set.of(
            "示范区", "示范县", "试验区", "先行区", "先导区", "工程", "项目", "论坛", "高峰论坛", "峰会", "大会", "博览会", "交易会", "音乐节", "电影节", "艺术节",
            "文化节", "基金会", "联盟", "行动计划", "大赛", "公园", "博物馆", "纪念馆", "展览");
    /** Countries by the one character that names them beside China. */
    private static final String PARTNERS = "俄美欧非阿日韩法德英澳巴印蒙哈泰老缅越柬新马白意西葡埃沙以塞匈印尼尼";

    private static final Set<EntityType> JOINT_TYPES =
            Set.of(EntityType.FACILITY, EntityType.PROJECT, EntityType.EVENT, EntityType.ORGANISATION);

    private final List<ZhToken> tokens = new ArrayList<>();
    private final Map<Integer, KnownEntity> known = new HashMap<>();
    private final Set<Integer> given = new HashSet<>();
    private final String text;
    private final Gazetteer gazetteer;
    private final Context context;

    private ZhWords(String text, Gazetteer gazetteer, Context context) {
        this.text = text;
        this.gazetteer = gazetteer;
        this.context = context;
    }

    static ZhWords of(String text, int start, int end, Gazetteer gazetteer, Context context) {
        ZhWords words = new ZhWords(text, gazetteer, context);
        words.overlay(ZhSegmenter.segment(text, start, end), start, end);
        return words;
    }

    int size() {
        return tokens.size();
    }

    ZhToken get(int i) {
        return tokens.get(i);
    }

    /** The gazetteer's entry for word {@code i}. */
    @Nullable
    KnownEntity known(int i) {
        ZhToken token = tokens.get(i);
        return token.is(KNOWN) ? known.get(token.start()) : null;
    }

    /** Whether a user or the document says that word {@code i} is a name. */
    boolean isGiven(int i) {
        return given.contains(tokens.get(i).start());
    }

    /** Where the known place that starts at {@code start} ends; {@code start} if there is none. */
    int placeEnd(int start, int limit) {
        Trie.Hit<Gazetteer.Name> hit = gazetteer.zhAt(text, start, limit);
        boolean place = hit != null
                && hit.value().entity().type() == EntityType.PLACE
                && hit.value().sure();
        return place && hit != null ? hit.end() : start;
    }

    boolean isPlace(int i) {
        KnownEntity entity = known(i);
        return entity != null && entity.type() == EntityType.PLACE;
    }

    /** Whether a name can begin with this word because of what it is. */
    boolean isAnchor(int i) {
        ZhToken token = tokens.get(i);
        if (known(i) != null || token.is(QUOTED) || token.is(COUNTRIES)) {
            return true;
        }
        return token.length() > 1
                && (token.is("ns") || token.is("nt") || token.is("nz"))
                && !NO_ANCHORS.contains(token.text());
    }

    /** The longest name of the gazetteer or of the document that begins at {@code at}. */
    private Trie.@Nullable Hit<Gazetteer.Name> nameAt(int at, int limit) {
        Trie.Hit<Gazetteer.Name> known = gazetteer.zhAt(text, at, limit);
        Trie.Hit<Gazetteer.Name> fromEnglish = context.fromEnglish().longest(text, at, limit);
        return fromEnglish != null && (known == null || fromEnglish.end() > known.end()) ? fromEnglish : known;
    }

    private void overlay(List<ZhToken> words, int start, int end) {
        int[] wordAt = new int[end - start + 1];
        for (int w = 0; w < words.size(); w++) {
            for (int i = words.get(w).start(); i < words.get(w).end(); i++) {
                wordAt[i - start] = w;
            }
        }
        int at = start;
        while (at < end) {
            Trie.Hit<Gazetteer.Name> hit = nameAt(at, end);
            if (hit != null && accepts(hit, at, words, wordAt, start, end)) {
                known.put(at, hit.value().entity());
                if (hit.value().given()) {
                    given.add(at);
                }
                tokens.add(new ZhToken(at, hit.end(), text.substring(at, hit.end()), KNOWN));
                at = hit.end();
                continue;
            }
            int bracket = bracketEnd(at, start, end);
            if (bracket > at) {
                tokens.add(new ZhToken(at, bracket, text.substring(at, bracket), "n"));
                at = bracket;
                continue;
            }
            int quote = quoteEnd(at, end);
            if (quote > at) {
                tokens.add(new ZhToken(at, quote, text.substring(at, quote), QUOTED));
                at = quote;
                continue;
            }
            int pair = countriesEnd(at, start, end);
            if (pair > at) {
                tokens.add(new ZhToken(at, pair, text.substring(at, pair), COUNTRIES));
                at = pair;
                continue;
            }
            int ordinal = ordinalEnd(at, end);
            if (ordinal > at) {
                tokens.add(new ZhToken(at, ordinal, text.substring(at, ordinal), "m"));
                at = ordinal;
                continue;
            }
            int compound = compoundEnd(at, words, wordAt, start, end);
            if (compound > at) {
                tokens.add(new ZhToken(at, compound, text.substring(at, compound), "n"));
                at = compound;
                continue;
            }
            ZhToken word = words.get(wordAt[at - start]);
            int next = nextStart(word, at, words, wordAt, start, end);
            boolean crossed = word.is("ns") && next - at == 2 && isCrossed(next, words, wordAt, start, end);
            tokens.add(
                    crossed
                            ? new ZhToken(at, next, text.substring(at, next), "n")
                            : next == word.end() && at == word.start() ? word : piece(word, at, next));
            at = next;
        }
    }

    /** Where a word that names are made of ends, if the segmenter cut it in pieces: 会 + 都, 入 + 地; {@code at} if not. */
    private int compoundEnd(int at, List<ZhToken> words, int[] wordAt, int start, int end) {
        Trie.Hit<Boolean> hit = COMPOUNDS.longest(text, at, end);
        if (hit == null) {
            return at;
        }
        ZhToken first = words.get(wordAt[at - start]);
        ZhToken last = words.get(wordAt[hit.end() - 1 - start]);
        boolean cut = first.is("nr") && first.start() < at && NameEndings.zh(text.substring(at, hit.end())) != null;
        boolean whole = (first.start() == at && first != last || cut) && last.end() == hit.end();
        return whole ? hit.end() : at;
    }

    /** Whether names are made of this word. */
    static boolean isCompound(String word) {
        return COMPOUNDS.get(word) != null;
    }

    /** Where the (云南) of 中国(云南)自由贸易试验区 ends; {@code at} if no such bracket starts there. */
    private int bracketEnd(int at, int start, int end) {
        if (text.charAt(at) != '(' || at == start || !ZhText.isHan(text.charAt(at - 1))) {
            return at;
        }
        int close = placeEnd(at + 1, end);
        boolean inside = close > at + 1 && close + 1 < end && text.charAt(close) == ')';
        return inside && ZhText.isHan(text.charAt(close + 1)) ? close + 1 : at;
    }

    /** Where the “四好农村路” of “四好农村路”示范区 ends; {@code at} if no such quotation starts there. */
    private int quoteEnd(int at, int end) {
        int kind = "“「『".indexOf(text.charAt(at));
        int close = kind < 0 ? -1 : text.indexOf("”」』".charAt(kind), at);
        if (close < at + 3 || close > at + LONGEST_QUOTE || close >= end) {
            return at;
        }
        for (int i = at + 1; i < close; i++) {
            if (!ZhText.isHan(text.charAt(i)) && !Character.isLetterOrDigit(text.charAt(i))) {
                return at;
            }
        }
        for (int to = close + 3; to <= Math.min(end, close + LONGEST_QUOTE); to++) {
            String head = NameEndings.endingAt(text, close + 1, to);
            if (head != null && QUOTED_HEADS.contains(head)) {
                return isMade(close + 1, to - head.length()) ? close + 1 : at;
            }
        }
        return at;
    }

    /** Whether all from {@code from} to {@code to} are words that names are made of. */
    private boolean isMade(int from, int to) {
        int at = from;
        while (at < to) {
            Trie.Hit<Boolean> hit = COMPOUNDS.longest(text, at, to);
            if (hit == null) {
                return false;
            }
            at = hit.end();
        }
        return at == to;
    }

    /** Where the 中新 of 中新(重庆)战略性互联互通示范项目 ends: China and one other country; {@code at} if they do not start there. */
    private int countriesEnd(int at, int start, int end) {
        boolean pair = at + 3 < end && text.charAt(at) == '中' && PARTNERS.indexOf(text.charAt(at + 1)) >= 0;
        boolean free =
                at == start || !ZhText.isHan(text.charAt(at - 1)) || "的和与及在对由为将了是".indexOf(text.charAt(at - 1)) >= 0;
        if (!pair || !free) {
            return at;
        }
        boolean bracket = text.charAt(at + 2) == '(';
        for (int to = at + 4; !bracket && to <= Math.min(end, at + 2 + LONGEST_QUOTE); to++) {
            String head = NameEndings.endingAt(text, at + 2, to);
            if (head != null && head.length() > 1 && isMade(at + 2, to - head.length())) {
                return JOINT_TYPES.contains(NameEndings.zh(head)) ? at + 2 : at;
            }
        }
        return bracket ? at + 2 : at;
    }

    /** Where 第四 or 第四届 ends; {@code at} if no ordinal starts there. */
    private int ordinalEnd(int at, int end) {
        int to = at + 1;
        while (text.charAt(at) == '第' && to < end && "一二三四五六七八九十百0123456789".indexOf(text.charAt(to)) >= 0) {
            to++;
        }
        if (to == at + 1) {
            return at;
        }
        return to < end && text.charAt(to) == '届' ? to + 1 : to;
    }

    private static Trie<Boolean> compounds() {
        Trie<Boolean> compounds = new Trie<>();
        NameEndings.zh().stream().filter(head -> head.length() > 1).forEach(head -> compounds.add(head, true));
        for (String[] row : WordLists.rows("words.tsv", 2)) {
            if (row[0].length() > 1) {
                compounds.add(row[0], true);
            }
        }
        WordLists.words("zh-interior.txt").forEach(word -> compounds.add(word, true));
        WordLists.words("zh-governing.txt").stream()
                .filter(word -> word.length() > 1)
                .forEach(word -> compounds.add(word, true));
        return compounds;
    }

    /** Where the rest of a word ends: at its end, or before a name that starts within it. */
    private int nextStart(ZhToken word, int at, List<ZhToken> words, int[] wordAt, int start, int end) {
        for (int i = at + 1; i < word.end(); i++) {
            Trie.Hit<Gazetteer.Name> hit = nameAt(i, end);
            boolean head = word.is("nr") && compoundEnd(i, words, wordAt, start, end) >= word.end();
            if (head || hit != null && accepts(hit, i, words, wordAt, start, end)) {
                return i;
            }
        }
        return word.end();
    }

    private ZhToken piece(ZhToken word, int start, int end) {
        return new ZhToken(start, end, text.substring(start, end), word.is("n") ? "n" : word.nature());
    }

    private boolean accepts(
            Trie.Hit<Gazetteer.Name> hit, int at, List<ZhToken> words, int[] wordAt, int start, int end) {
        int length = hit.end() - at;
        ZhToken first = words.get(wordAt[at - start]);
        ZhToken last = words.get(wordAt[hit.end() - 1 - start]);
        boolean startsWord = first.start() == at || isProper(first) && length > 2 || first.is("nt");
        boolean endsWord = last.end() == hit.end() || isProper(last) || last.is("nt");
        if (hit.value().given() && (startsWord || endsWord || length > 2)) {
            return true;
        }
        if (length == 2 && (isCrossed(hit.end(), words, wordAt, start, end) || isOverlapped(at, hit.end(), end))) {
            return false;
        }
        if (length < 4 && !(startsWord && endsWord) && !(length == 3 && startsWord && isSuffixed(at, hit.end()))) {
            return false;
        }
        return hit.value().sure() || isSupported(at, hit.end(), end, first);
    }

    /** 广安装摄像头, 湖南边: a short name whose last character is a word with the only one that the segmenter leaves over. */
    private boolean isCrossed(int nameEnd, List<ZhToken> words, int[] wordAt, int start, int end) {
        if (nameEnd >= end) {
            return false;
        }
        ZhToken next = words.get(wordAt[nameEnd - start]);
        return next.start() == nameEnd
                && next.length() == 1
                && !next.is("ns")
                && NameEndings.zh(next.text()) == null
                && ZhSegmenter.isPlainWord(text.substring(nameEnd - 1, nameEnd + 1));
    }

    /** 从江 where 江西省 begins. */
    private boolean isOverlapped(int start, int nameEnd, int end) {
        Trie.Hit<Gazetteer.Name> inside = gazetteer.zhAt(text, start + 1, end);
        return inside != null
                && inside.end() > nameEnd
                && inside.end() - start > LONGER
                && inside.value().sure();
    }

    private static boolean isProper(ZhToken token) {
        return token.is("ns") || token.is("nt") || token.is("nz") || token.is("nr");
    }

    private boolean isSuffixed(int start, int end) {
        return "市省区县江河湖山岛湾".indexOf(text.charAt(end - 1)) >= 0;
    }

    /** 绥芬河、抚远、同江, 若羌至罗布泊: beside another place of a list. */
    private boolean isListed(int start, int end) {
        if (end + 2 < text.length() && "、至".indexOf(text.charAt(end)) >= 0) {
            Trie.Hit<Gazetteer.Name> next = gazetteer.zhAt(text, end + 1, Math.min(text.length(), end + 8));
            if (isSurePlace(next)) {
                return true;
            }
        }
        for (int from = start - 3;
                start > 2 && text.charAt(start - 1) == '、' && from >= Math.max(0, start - 5);
                from--) {
            Trie.Hit<Gazetteer.Name> before = gazetteer.zhAt(text, from, start - 1);
            if (before != null && before.end() == start - 1 && isSurePlace(before)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSurePlace(Trie.@Nullable Hit<Gazetteer.Name> hit) {
        return hit != null && hit.value().sure() && hit.value().entity().type() == EntityType.PLACE;
    }

    /**
     * An unsure name counts when the document has it in full, when the segmenter knows it as hardly anything else or it is
     * one of several, or when a head word follows and the segmenter agrees.
     */
    private boolean isSupported(int start, int end, int limit, ZhToken word) {
        String name = text.substring(start, end);
        if (context.fullNames().contains(name) || ZhSegmenter.isMostlyPlace(name) || isListed(start, end)) {
            return true;
        }
        if (!word.is("ns")) {
            return false;
        }
        for (int to = end + 1; to <= Math.min(limit, end + 6); to++) {
            String head = NameEndings.endingAt(text, end, to);
            if (head != null && head.length() == to - end) {
                return true;
            }
        }
        return false;
    }
}
