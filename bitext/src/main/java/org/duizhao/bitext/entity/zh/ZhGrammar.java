package org.duizhao.bitext.entity.zh;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.KnownEntity;
import org.duizhao.bitext.entity.list.NameEndings;
import org.duizhao.bitext.entity.list.WordClasses;
import org.duizhao.bitext.entity.list.WordLists;
import org.duizhao.bitext.entity.list.ZhText;
import org.jspecify.annotations.Nullable;

/**
 * Chinese names by their grammar: an anchor (a known name, a place of the segmenter's, 市 before a public body, an
 * ordinal), modifiers, a head word, and what may follow it (二期, 南段, a place in brackets).
 */
final class ZhGrammar {

    private static final int LONGEST = 36;
    private static final WordClasses WORDS = WordClasses.read("zh-grammar.tsv");
    private static final Set<String> INTERIOR = Set.copyOf(WordLists.words("zh-interior.txt"));
    private static final Set<String> GOVERNING = Set.copyOf(WordLists.words("zh-governing.txt"));
    /** Head words that make no name unless a head of another kind stands before them. */
    private static final Set<String> NO_NAME = WORDS.of("no-name");
    /** Heads of names that need no anchor: what stands before them is the name. */
    private static final Set<String> STRONG = WORDS.of("strong");
    /** What is done to a name, more often than a part of it, where it stands first: 建设地铁6号线二期. */
    private static final Set<String> VERBAL = WORDS.of("verbal");

    private static final Set<String> PLURALS = WORDS.of("plurals");
    private static final Set<String> SECOND = Set.of("国家", "全国", "世界", "全球", "国家级");
    private static final Set<String> NATIONAL = Set.of("国家", "全国", "世界", "全球", "中央", "国际", "中华");
    /** What 国家 and 全国 own: 国家移民管理局, 全国智能制造发展年会; not 国际会议. */
    private static final Set<String> NATIONAL_HEADS = WORDS.of("national-heads");

    private static final Set<String> NATIONAL_CENTERS = WORDS.of("national-centers");
    private static final Set<String> KINDS = WORDS.of("kinds");
    private static final Set<String> ROUTES = Set.of("高铁", "铁路", "高速", "高速公路", "公路", "城际铁路", "城际");
    private static final String JOINING_HEADS = "站线带群圈港湾桥路街塔馆厂";
    private static final String ADMINISTRATIONS = "市省区县州";
    private static final Set<String> NEW =
            Set.of("新", "老", "大", "高", "小", "长", "古", "东", "西", "南", "北", "中", "环", "副", "总");

    /** What many a province or city has, and no name when only such a place stands before it. */
    private static final Set<String> GENERIC = WORDS.of("generic");
    /** What facilities and bodies have; no part of their names without more. */
    private static final Set<String> PARTS = WORDS.of("parts");
    /** Words that what is built begins with, after 建设. */
    private static final Set<String> AIMS = WORDS.of("aims");

    private final String text;
    private final ZhWords words;
    private final int limit;
    private final List<EntityMention> found = new ArrayList<>();
    private final boolean[] unknown;

    private ZhGrammar(String text, ZhWords words, int limit) {
        this.text = text;
        this.words = words;
        this.limit = limit;
        this.unknown = new ZhUnknowns(words).find(text);
    }

    static List<EntityMention> find(String text, ZhWords words, int limit) {
        ZhGrammar grammar = new ZhGrammar(text, words, limit);
        grammar.run();
        return grammar.found;
    }

    private void run() {
        int i = 0;
        while (i < words.size()) {
            if (!isPart(i)) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < words.size() && isPart(end)) {
                end++;
            }
            chunk(i, end);
            i = end;
        }
    }

    /** The names of a run of words that can all stand inside names. */
    private void chunk(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.known(i) != null) {
                emitKnown(i);
            } else if (isDepartmentOfSeveral(words.get(i).text())) {
                found.add(new EntityMention(words.get(i).start(), words.get(i).end(), EntityType.ORGANISATION, false));
            }
        }
        int start = from;
        while (start < to) {
            int anchor = nextAnchor(start, from, to);
            if (anchor < 0) {
                break;
            }
            start = Math.max(anchor + 1, name(anchor, to));
        }
        unanchored(from, to);
    }

    /** 环境及生态局, as Hong Kong names its bureaus: what it is for names it without an administration before it. */
    private static boolean isDepartmentOfSeveral(String word) {
        return word.indexOf('及') > 0 && NameEndings.isDepartment(word);
    }

    private void emitKnown(int i) {
        ZhToken token = words.get(i);
        KnownEntity entity = words.known(i);
        if (entity != null) {
            int end = entity.type() == EntityType.PLACE
                    ? token.end()
                    : ZhEdges.withBrackets(text, ZhPatterns.withPhase(text, token.end(), limit));
            found.add(new EntityMention(
                    ZhEdges.withEdition(text, token.start(), entity.type()), end, entity.type(), false));
            place(token, entity.type());
            chain(i);
        }
    }

    /** 上海市青浦区 is one place. */
    private void chain(int first) {
        int last = first;
        while (last + 1 < words.size() && (isWithin(last, last + 1) || isDivision(last, last + 1))) {
            last++;
        }
        if (last > first) {
            found.add(
                    new EntityMention(words.get(first).start(), words.get(last).end(), EntityType.PLACE, false));
        }
    }

    private boolean isWithin(int outer, int inner) {
        return words.isPlace(outer) && words.isPlace(inner) && endsWith(outer, "省市区县州盟") && endsWith(inner, "市区县旗镇乡村");
    }

    /** 大埔 | 区, 梅山 | 镇: what the list has without it or with another. */
    private boolean isDivision(int place, int word) {
        return words.isPlace(place) && "区县镇乡村".contains(words.get(word).text()) && !endsWith(place, "国省市区县州盟镇乡村");
    }

    private boolean endsWith(int word, String suffixes) {
        return suffixes.indexOf(text.charAt(words.get(word).end() - 1)) >= 0;
    }

    /** 青岛 in 青岛港, where both are known. */
    private void place(ZhToken token, EntityType type) {
        int end = type == EntityType.PLACE ? token.start() : words.placeEnd(token.start(), token.end() - 1);
        if (end > token.start()) {
            found.add(new EntityMention(token.start(), end, EntityType.PLACE, false));
        }
    }

    private int nextAnchor(int start, int from, int to) {
        for (int i = start; i < to; i++) {
            if (words.isAnchor(i)
                    || words.get(i).text().equals("首都")
                    || isOrdinal(i)
                    || isAdministration(i, from)
                    || unknown[i]
                    || isNational(i)
                    || isUnknownName(i, to)) {
                return i;
            }
        }
        return -1;
    }

    /** Emits the longest name that starts with word {@code anchor}; the index of the word after it. */
    private int name(int anchor, int to) {
        int start = words.get(anchor).start();
        for (int last = widestEnd(anchor, to) - 1; last >= anchor; last--) {
            ZhToken token = words.get(last);
            if (token.end() - start > LONGEST || last == anchor && words.known(anchor) != null) {
                continue;
            }
            String head = headOf(last, anchor);
            if (head != null && isName(anchor, last, head)) {
                emit(anchor, last, head);
                return last + 1;
            }
        }
        ZhToken token = words.get(anchor);
        if (token.is("ns") && token.length() > 1) {
            found.add(new EntityMention(start, token.end(), EntityType.PLACE, false));
        }
        return anchor + 1;
    }

    /** 青岛大学附属医院 | 国家区域医疗中心: where a second name begins. */
    private int widestEnd(int anchor, int to) {
        for (int i = anchor + 1; i < to; i++) {
            String head = headOf(i - 1, anchor);
            if (head != null && (SECOND.contains(words.get(i).text()) || head.endsWith("有限公司"))) {
                return i;
            }
        }
        return to;
    }

    private @Nullable String headOf(int last, int anchor) {
        ZhToken token = words.get(last);
        boolean proper = token.is("ns") || token.is("nt") || token.is("nz") || token.is("known");
        String head = NameEndings.endingAt(text, Math.max(words.get(anchor).start(), token.end() - 12), token.end());
        boolean otherPlace = last > anchor && words.isPlace(last);
        if (head == null || otherPlace || NO_NAME.contains(head)) {
            return null;
        }
        if (token.end() < limit && "间业级生".indexOf(text.charAt(token.end())) >= 0 && isCutShort(last)) {
            return null;
        }
        int from = token.end() - head.length();
        boolean onBoundary = from == token.start() || startsWord(from, anchor, last);
        if (head.length() == 1 && !onBoundary && !proper) {
            return null;
        }
        return head;
    }

    /** 政府 | 间, 医院 | 级: the character after the word belongs to it. */
    private boolean isCutShort(int last) {
        return last + 1 == words.size() || words.get(last + 1).length() == 1;
    }

    private boolean startsWord(int at, int from, int to) {
        for (int i = from; i <= to; i++) {
            if (words.get(i).start() == at) {
                return true;
            }
        }
        return false;
    }

    private boolean isName(int anchor, int last, String head) {
        int length = words.get(last).end() - words.get(anchor).start();
        EntityType type = NameEndings.zh(head);
        if (type == null
                || length == head.length()
                        && !words.get(last).is("ns")
                        && !words.get(last).is("nt")) {
            return false;
        }
        for (int i = anchor; i <= last; i++) {
            if (PLURALS.contains(words.get(i).text())) {
                return false;
            }
        }
        if (isGeneric(anchor, last, head) || isBuilt(anchor, last, type)) {
            return false;
        }
        if (words.isAnchor(anchor)) {
            return type != EntityType.POLICY && !(type == EntityType.PROJECT && isOwner(anchor));
        }
        if (isOrdinal(anchor) && words.get(anchor).text().endsWith("届")) {
            return type == EntityType.EVENT
                    && length > head.length() + words.get(anchor).length() + 1;
        }
        if (isNational(anchor) && NATIONAL_HEADS.contains(head)) {
            return length > head.length() + 2;
        }
        if (isNational(anchor) && NATIONAL_CENTERS.contains(head)) {
            return isSpecific(anchor, last, head);
        }
        if (unknown[anchor]) {
            return type != EntityType.POLICY && type != EntityType.TITLE;
        }
        if (NameEndings.isDepartment(head) && anchor + 1 >= last) {
            return length > head.length();
        }
        if (isNational(anchor)) {
            return type == EntityType.PLAN && head.endsWith("规划") && length > head.length() + 4;
        }
        boolean body = type == EntityType.ORGANISATION || type == EntityType.FACILITY || type == EntityType.PLACE;
        boolean whole = length == head.length() + 1 && (head.length() < 3 || GENERIC.contains(head));
        return body && head.length() > 1 && length > head.length() && !whole && !"项目工程".contains(head);
    }

    /** 国家信息光电子创新中心, not 国家工程研究中心: what it is for, and not only of which kind it is. */
    private boolean isSpecific(int anchor, int last, String head) {
        int end = words.get(last).end() - head.length();
        int said = 0;
        for (int i = anchor + 1; i <= last && words.get(i).start() < end; i++) {
            said += KINDS.contains(words.get(i).text()) ? 0 : words.get(i).length();
        }
        return said > 3;
    }

    /** 广西铁路, 中国政府: a head that says what a wide place has, and nothing that tells one from another. */
    private boolean isGeneric(int anchor, int last, String head) {
        boolean bare =
                words.get(last).end() - head.length() == words.get(anchor).end();
        KnownEntity entity = words.known(anchor);
        if (!bare || entity == null) {
            return false;
        }
        boolean wide = entity.type() == EntityType.PLACE
                && (entity.zh().isEmpty() || !endsAsDistrict(entity.zh().get(0)));
        if (head.equals("政府")) {
            return wide
                    && !entity.zh().isEmpty()
                    && "省市区".indexOf(last(entity.zh().get(0))) < 0;
        }
        return wide ? GENERIC.contains(head) : entity.type() != EntityType.PLACE && PARTS.contains(head);
    }

    /** 姑苏区, 华晨宝马: what has many projects, none of which it tells apart. */
    private boolean isOwner(int anchor) {
        KnownEntity entity = words.known(anchor);
        return entity != null
                && (entity.type() == EntityType.ORGANISATION
                        || entity.type() == EntityType.PLACE && endsWith(anchor, "省市区县州"));
    }

    private static boolean endsAsDistrict(String name) {
        return !name.endsWith("自治区") && !name.endsWith("特别行政区") && "区县镇乡村旗岛湾山河湖江街碑塔楼寺庙门桥路巷园".indexOf(last(name)) >= 0;
    }

    private static char last(String name) {
        return name.charAt(name.length() - 1);
    }

    /** 粤港澳大湾区 | 建设 | 国际科技创新中心: what is built is no part of the builder's name. */
    private boolean isBuilt(int anchor, int last, EntityType type) {
        if (type != EntityType.FACILITY && type != EntityType.PLACE && type != EntityType.ORGANISATION) {
            return false;
        }
        for (int i = anchor + 1; i + 1 < last; i++) {
            if (words.get(i).text().equals("建设")
                    && AIMS.contains(words.get(i + 1).text())) {
                return true;
            }
        }
        return false;
    }

    private void emit(int anchor, int last, String head) {
        int start = words.get(anchor).start();
        int end = ZhEdges.withBrackets(
                text, ZhPatterns.withPhase(text, words.get(last).end(), limit));
        EntityType type = NameEndings.zh(head);
        if (type != null) {
            found.add(new EntityMention(ZhEdges.withEdition(text, start, type), end, type, false));
        }
    }

    /** Names without an anchor: 燃料电池汽车示范城市群, 城市总体规划. */
    private void unanchored(int first, int to) {
        String opening = words.get(first).text();
        boolean governed =
                first + 1 < to && (INTERIOR.contains(opening) && words.isAnchor(first + 1) || VERBAL.contains(opening));
        int from = governed ? first + 1 : first;
        for (int last = to - 1; last > from; last--) {
            String head = NameEndings.endingAt(
                    text, words.get(from).start(), words.get(last).end());
            boolean phased = head != null
                    && ZhPatterns.withPhase(text, words.get(last).end(), limit)
                            > words.get(last).end();
            if (head == null || !phased && !STRONG.contains(head)) {
                continue;
            }
            int start = words.get(from).start();
            int length = words.get(last).end() - start;
            boolean plural = false;
            for (int i = from; i <= last; i++) {
                plural |= PLURALS.contains(words.get(i).text());
            }
            EntityType type = NameEndings.zh(head);
            if (!plural && length >= head.length() + 2 && length < LONGEST && type != null) {
                found.add(new EntityMention(
                        ZhEdges.withEdition(text, start, type),
                        ZhPatterns.withPhase(text, words.get(last).end(), limit),
                        type,
                        false));
            }
            return;
        }
    }

    private boolean isNational(int i) {
        return NATIONAL.contains(words.get(i).text());
    }

    private boolean isOrdinal(int i) {
        ZhToken token = words.get(i);
        return token.text().startsWith("第") && token.length() > 1 && token.is("m");
    }

    /** 市图书馆: the administration that owns a body, where nothing stands before it. */
    private boolean isAdministration(int i, int from) {
        ZhToken token = words.get(i);
        if (i != from
                || token.length() != 1
                || ADMINISTRATIONS.indexOf(token.text().charAt(0)) < 0) {
            return false;
        }
        return token.start() == 0 || "城都全本各超股上入夜门菜跨利两三四".indexOf(text.charAt(token.start() - 1)) < 0;
    }

    /** 云溪湿地公园: characters that make no word before a head word. */
    private boolean isUnknownName(int i, int to) {
        if (i + 2 >= to || words.get(i).length() != 1 || words.get(i + 1).length() != 1) {
            return false;
        }
        ZhToken head = words.get(i + 2);
        return ZhText.isHan(words.get(i).text().charAt(0))
                && head.length() > 1
                && NameEndings.endingAt(text, head.start(), head.end()) != null
                && ADMINISTRATIONS.indexOf(words.get(i).text().charAt(0)) < 0;
    }

    private boolean isPart(int i) {
        ZhToken token = words.get(i);
        if (words.known(i) != null) {
            return true;
        }
        String word = token.text();
        if (unknown[i] || words.isAnchor(i)) {
            return true;
        }
        if (isNational(i)) {
            return true;
        }
        if (word.equals("至")) {
            return isRoute(i);
        }
        if (GOVERNING.contains(word)) {
            return false;
        }
        if (token.length() == 1 && JOINING_HEADS.indexOf(word.charAt(0)) >= 0 && i > 0) {
            return isPart(i - 1);
        }
        if (token.length() == 1 && !ZhText.isHan(word.charAt(0))) {
            return isJoint(i, word.charAt(0));
        }
        if (INTERIOR.contains(word)) {
            return !(i + 1 < words.size() && words.isPlace(i + 1));
        }
        if (isOrdinal(i) || NEW.contains(word)) {
            return true;
        }
        char tag = token.nature().isEmpty() ? 'w' : token.nature().charAt(0);
        return switch (tag) {
            case 'n', 'b', 'j', 's', 'g', 'h', 'k', 'x' -> true;
            case 'v' -> token.is("vn");
            case 'a' -> token.is("an");
            case 'm' -> word.chars().allMatch(c -> c < 0x80);
            default -> false;
        };
    }

    /** The 至 of 广州至湛江高铁. */
    private boolean isRoute(int i) {
        if (i == 0 || i + 2 >= words.size() || !words.isPlace(i - 1) || !words.isPlace(i + 1)) {
            return false;
        }
        return ROUTES.contains(words.get(i + 2).text());
    }

    private boolean isJoint(int i, char c) {
        boolean inside = i > 0 && i + 1 < words.size();
        return Character.isLetterOrDigit(c) || inside && "-—–·".indexOf(c) >= 0 && words.isAnchor(i - 1);
    }
}
