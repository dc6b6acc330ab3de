package org.duizhao.bitext.entity.zh;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.list.ZhText;
import org.duizhao.bitext.sound.ForeignNames;

/** Offices and the people who hold them: 北京市市长, and 殷勇 after it. */
final class ZhTitles {

    private static final String OFFICES = "(?:代|副)?(?:市长|省长|区长|县长|州长)|(?:自治区)?主席|行政长官|市委书记|省委书记|区委书记|县委书记|委书记";
    private static final String ROLES =
            OFFICES + "|总书记|总理|部长|书记|主任|局长|院长|校长|会长|董事长|总经理|教授|院士|司长|厅长|委员长|秘书长|大使|总领事|总统|首相|外长|议长|总裁"
                    + "|理事长|发言人|馆长|所长|署长|行长|队长|总监|总干事|镇长|村长|盟长|旗长|理事|创始人|研究员|工程师|记者|选手|运动员|导演|作家|政委|司令员|检察长|首席执行官";
    private static final Pattern OFFICE = Pattern.compile("(" + OFFICES + "|副?(?:秘书长|总干事|总裁|行长|会长|理事长))(?![们级室])");
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤殷温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁房滕屈饶解牟艾尤时穆农司古吉车项連连尧臧";
    private static final String NO_GIVEN_NAMES = "就在是的了着过将已也都不为与和对向从到因把被由要说会有名人个位等及其并可能应须让给使这那谢";
    private static final Pattern AFTER_ROLE = Pattern.compile(
            "(?:" + ROLES + ")[ \\u3000]{0,4}([" + SURNAMES + "][\\u4e00-\\u9fff]{1,2})(?![\\u4e00-\\u9fff])");
    private static final Pattern BEFORE_ROLE = Pattern.compile("(?<![\\u4e00-\\u9fff&&[^由同和与对向请给让经被为]])([" + SURNAMES
            + "][\\u4e00-\\u9fff]{1,2}?)(?:同志|先生|女士|" + ROLES + ")");

    /** What roles and forms of address end with, two characters each, and the last characters of these. */
    private static final Set<String> ROLE_ENDS = Stream.of(
                    (ROLES + "|同志|先生|女士").replaceAll("[()?:]", "").split("\\|"))
            .filter(role -> role.length() > 1)
            .map(role -> role.substring(role.length() - 2))
            .collect(Collectors.toUnmodifiableSet());

    private static final String ROLE_LAST =
            ROLE_ENDS.stream().map(end -> end.substring(1)).distinct().collect(Collectors.joining());

    private static final Pattern ROLE_END = Pattern.compile("(?:" + ROLES + ")$");

    private static final Pattern ROLE_START = Pattern.compile("(?:" + ROLES + ")(?![级们])");
    /** What may follow a foreign name of two characters. */
    private static final String AFTER_PEOPLE = "在于对说表会同和与及也将称抵率致强指宣出主发亦均等是则就呼当访";

    private static final int FARTHEST_VERB = 7;
    private static final Set<String> SPEECH = Set.of(
            "说", "表示", "指出", "称", "强调", "认为", "介绍", "告诉", "透露", "坦言", "回应", "呼吁", "重申", "宣布", "致辞", "发言", "讲话", "会见",
            "会谈", "到访", "出席", "主持", "当选", "宣誓", "就职", "辞职", "致函", "致电", "答问", "作答", "写道", "提醒", "补充道", "回忆", "笑着说");

    private ZhTitles() {}

    /** The segmenter's person after a role: 市长吴建川. */
    static List<EntityMention> people(String text, ZhWords words) {
        List<EntityMention> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            ZhToken token = words.get(i);
            int before = Math.max(0, i > 1 && words.get(i - 1).text().isBlank() ? i - 2 : i - 1);
            boolean named = token.is("nr") && token.length() > 1 && isPerson(token.text());
            foreign(text, words, i, found);
            boolean acts = named && i + 1 < words.size() && isSaid(words, i + 1);
            if (named && (acts || isRole(words.get(before).text()))) {
                found.add(new EntityMention(token.start(), token.end(), EntityType.PERSON, false));
            }
        }
        return found;
    }

    private static boolean isRole(String word) {
        char last = word.charAt(word.length() - 1);
        boolean likely = !ZhText.isHan(last) || ROLE_LAST.indexOf(last) >= 0;
        return likely && ROLE_END.matcher(word).find();
    }

    /** 首相桑切斯, 总统卢拉·达席尔瓦: after a role the characters that foreign names are written with. */
    private static void foreign(String text, ZhWords words, int i, List<EntityMention> found) {
        ZhToken role = words.get(i);
        if (!isRole(role.text())) {
            return;
        }
        int start = role.end();
        int end = ForeignNames.endOfSounds(text, start);
        while (end > start && end + 1 < text.length() && text.charAt(end) == '·') {
            end = ForeignNames.endOfSounds(text, end + 1);
        }
        end = ForeignNames.endOfName(text, start, end);
        boolean open = end == start + 2 && end < text.length() && ZhText.isHan(text.charAt(end));
        if (end - start < 2 || open && AFTER_PEOPLE.indexOf(text.charAt(end)) < 0) {
            return;
        }
        ZhToken first = i + 1 < words.size() ? words.get(i + 1) : role;
        boolean word = first.length() > 1 && !first.is("nr") && ZhSegmenter.isPlainWord(first.text());
        if (!word && (words.known(Math.min(i + 1, words.size() - 1)) == null || first.end() < end)) {
            found.add(new EntityMention(start, end, EntityType.PERSON, false));
        }
    }

    /** 毛宁表示, 毛宁在记者会上说, 邓炳强局长: what only people do, or an office. */
    private static boolean isSaid(ZhWords words, int at) {
        if (ROLE_START.matcher(words.get(at).text()).lookingAt()) {
            return true;
        }
        for (int i = at; i < Math.min(words.size(), at + FARTHEST_VERB); i++) {
            if (SPEECH.contains(words.get(i).text())) {
                return i == at || "在于当日同也还则".indexOf(words.get(at).text().charAt(0)) >= 0;
            }
        }
        return false;
    }

    static List<EntityMention> find(String text, int start, int end) {
        if (!holdsRole(text, start, end)) {
            return List.of();
        }
        String clause = text.substring(start, end);
        List<EntityMention> found = new ArrayList<>();
        people(AFTER_ROLE.matcher(clause), start, found);
        people(BEFORE_ROLE.matcher(clause), start, found);
        return found;
    }

    private static boolean holdsRole(String text, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (ROLE_LAST.indexOf(text.charAt(i)) >= 0 && ROLE_ENDS.contains(text.substring(i - 1, i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** A surname, and a given name without words of grammar: 曾就, 万名 and 解释 are no people. */
    private static boolean isPerson(String name) {
        return SURNAMES.indexOf(name.charAt(0)) >= 0
                && name.chars().skip(1).noneMatch(c -> NO_GIVEN_NAMES.indexOf(c) >= 0)
                && !ZhSegmenter.isPlainWord(name);
    }

    private static void people(Matcher matcher, int start, List<EntityMention> found) {
        while (matcher.find()) {
            if (!isPerson(matcher.group(1))) {
                continue;
            }
            found.add(new EntityMention(start + matcher.start(1), start + matcher.end(1), EntityType.PERSON, false));
        }
    }

    /** Offices of {@code text}; what they are offices of is not part of the match. */
    static Matcher offices(String text, int start, int end) {
        return OFFICE.matcher(text).region(start, end);
    }
}
