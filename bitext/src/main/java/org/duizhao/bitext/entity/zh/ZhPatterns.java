package org.duizhao.bitext.entity.zh;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;

/** Chinese names that have a form of their own: sessions, lines and roads, party and state bodies, book titles. */
final class ZhPatterns {

    private static final String NUMBER = "[一二三四五六七八九十百〇零\\d]{1,4}";
    private static final String PHASE =
            "(?:(?:第?[一二三四五六七八九十]{1,2}|\\d|首)期(?:(?:扩建|改扩建|改造|建设)?(?:工程|项目))?|[东南西北中]段|[东南西北]延线|[\\u4e00-\\u9fff]{2,4}至[\\u4e00-\\u9fff]{2,4}段)";

    private record Form(Pattern pattern, EntityType type, int group, String clue) {}

    private static final List<Form> FORMS = List.of(
            form(
                    EntityType.EVENT,
                    "届",
                    "(?:政协)?[省市区县]?第?" + NUMBER + "届(?:全国|省|市|区|县)?(?:人民代表大会|人大|政协|委员会)(?:常务委员会|常委会)?第?" + NUMBER
                            + "次(?:全体|常委会|常务委员会)?会议"),
            form(
                    EntityType.ORGANISATION,
                    "届",
                    "(?:政协)?[省市区县]?第?" + NUMBER + "届(?:全国|省|市|区|县)?(?:人民代表大会|人大|政协)(?:常务委员会|常委会)?"),
            form(EntityType.EVENT, "中全会", "(?:党的)?" + NUMBER + "届" + NUMBER + "中全会"),
            form(EntityType.EVENT, "全会", "(?:[省市区县]委)?" + NUMBER + "届" + NUMBER + "次全会"),
            form(EntityType.EVENT, "次", "(?:[省市区县])?第" + NUMBER + "次(?:党代会|党员代表大会|代表大会)"),
            form(
                    EntityType.ORGANISATION,
                    "",
                    "(?<![城都全本各超股上入夜门菜跨利])(?:[省市区县]|自治区|自治州)(?:委(?:常委会|(?=[^员托屈派婉任]|$))|人民政府|政府|人民代表大会|人大(?:常务委员会|常委会)|"
                            + "人大(?!代表)|政协|纪委监委|纪委|监委|人民法院|人民检察院|高级人民法院|中级人民法院)"),
            form(
                    EntityType.FACILITY,
                    "线",
                    "(?:城市轨道交通|轨道交通|地铁|轻轨|市域铁路|有轨电车)?(?:[A-Z]?\\d{1,3}|[一二三四五六七八九十]{1,3}|[A-Z]\\d{0,2})号线(?:" + PHASE
                            + ")?(?:[东南西北中]段)?"),
            form(EntityType.FACILITY, "线", "(?:轨道交通|地铁|轻轨)[A-Z]?\\d{1,3}线(?:" + PHASE + ")?"),
            form(EntityType.PROJECT, "道", "[国省]道[A-Z]?\\d{1,3}(?:新线|改线)(?:高速公路|高速)?"),
            form(EntityType.FACILITY, "道", "[国省]道[A-Z]?\\d{1,3}(?:高速公路|高速)?"),
            form(EntityType.FACILITY, "高速", "[GS]\\d{1,4}(?:[\\u4e00-\\u9fff]{2,4})?(?:高速公路|高速)"),
            form(EntityType.PROJECT, "走廊", "[GS]\\d{1,4}[\\u4e00-\\u9fff]{0,4}走廊"),
            form(
                    EntityType.PLAN,
                    "年规划",
                    "国民经济和社会发展第?" + NUMBER + "个五年规划(?:和(?:二〇|20)[〇零一二三四五六七八九\\d]{2}年远景目标)?(?:纲要)?"),
            form(EntityType.FACILITY, "环", "[东南西北]?[二三四五六七]环(?:路)?(?:[\\u4e00-\\u9fff]{2}公园)?(?![境节保球])"),
            form(EntityType.FACILITY, "热线", "(?<!\\d)\\d{5}(?!\\d)[\\u4e00-\\u9fff]{0,10}?热线"),
            form(EntityType.POLICY, "年", "[两三四五十]年(?:[\\u4e00-\\u9fff]{2,6})?行动(?!计划|方案)"),
            form(EntityType.PLAN, "年", "[两三四五十]年(?:[\\u4e00-\\u9fff]{2,6})?行动(?:计划|方案)"),
            form(EntityType.PROJECT, "引", "引[\\u4e00-\\u9fff]{1,2}[济入补][\\u4e00-\\u9fff]{1,2}(?:[一二三]期)?工程"),
            form(
                    EntityType.FACILITY,
                    "号",
                    "(?:长征|嫦娥|天问|神舟|天舟|北斗|风云|高分|力箭|朱雀|快舟|谷神星|引力|祖冲之|九章)[一二三四五六七八九十百]{1,4}号[甲乙丙丁]?"),
            form(
                    EntityType.EVENT,
                    "中",
                    "(?<![其集空高当市初心途之期年热])中[俄美欧非阿拉日韩法德英澳巴印蒙哈泰老缅越柬]" + "[\\u4e00-\\u9fff]{0,6}?(?:峰会|论坛|博览会|交易会|对话)"),
            form(
                    EntityType.TITLE,
                    "长",
                    "(?:外交|国防|财政|商务|教育|科技|科学技术|司法|公安|民政|水利|交通运输|农业农村|自然资源|生态环境|住房和?城乡建设|人力资源和?社会保障|工业和信息化|文化和旅游"
                            + "|应急管理|国家安全|内政|能源|旅游|环境|经济|贸易|卫生|农业|交通|劳工|移民)部(?:副部)?长"),
            form(EntityType.PLAN, "五", "十[二三四五六]五(?=[”』」’]|规划|时期|期间|以来|收官|开局)"),
            new Form(Pattern.compile("《([^《》\\n]{2,40})》"), EntityType.DOCUMENT, 1, "《"),
            new Form(
                    Pattern.compile("[“『「‘]([\\u4e00-\\u9fffA-Za-z]{1,6}\\d{1,3}号)[”』」’]"),
                    EntityType.FACILITY,
                    1,
                    "号"),
            new Form(
                    Pattern.compile("([“『「‘][\\u4e00-\\u9fffA-Za-z0-9]{1,8}[”』」’]号)(?![线召角])"),
                    EntityType.FACILITY,
                    1,
                    "号"),
            new Form(Pattern.compile("[“『「‘](\\d{1,3}\\+[\\dN+]{1,6})[”』」’]"), EntityType.POLICY, 1, "+"),
            new Form(
                    Pattern.compile("[“『「‘]([一-龥]?[一二三四五六七八九十百千两双][一-龥]{1,3}[一二三四五六七八九十两双][一-龥]{1,3})[”』」’]"),
                    EntityType.POLICY,
                    1,
                    "”"),
            new Form(
                    Pattern.compile("[“『「‘]([两二三四五六七八九十百千][个大项条][\\u4e00-\\u9fff]{2,8})[”』」’]"),
                    EntityType.POLICY,
                    1,
                    "”"));

    private ZhPatterns() {}

    private static Form form(EntityType type, String clue, String regex) {
        return new Form(Pattern.compile(regex), type, 0, clue);
    }

    /** Every match in {@code text} from {@code start} to {@code end}; matches may overlap. */
    static List<EntityMention> find(String text, int start, int end) {
        List<EntityMention> found = new ArrayList<>();
        String clause = text.substring(start, end);
        for (Form form : FORMS) {
            if (!clause.contains(form.clue)) {
                continue;
            }
            Matcher matcher = form.pattern.matcher(clause);
            while (matcher.find()) {
                found.add(new EntityMention(
                        start + matcher.start(form.group), start + matcher.end(form.group), form.type, false));
            }
        }
        return found;
    }

    private static final Pattern TAIL = Pattern.compile("(?:" + PHASE + ")(?:[东南西北中]段)?");
    private static final Pattern SECTION =
            Pattern.compile("[\\u4e00-\\u9fff&&[^各全沿标第一二三四五六七八九十路工主试首该此和与及的等阶时建手]]{2,4}段(?!路)");
    private static final Pattern RUNWAY = Pattern.compile("第[一二三四五]跑道");
    private static final String ROUTE_ENDS = "铁路速线道";

    /** Where a name that ends at {@code end} ends together with its phase, its section (成雅段) or its runway. */
    static int withPhase(String text, int end, int limit) {
        boolean route = end > 0 && ROUTE_ENDS.indexOf(text.charAt(end - 1)) >= 0;
        boolean airport = end > 1 && text.startsWith("机场", end - 2);
        Matcher matcher = (airport ? RUNWAY : TAIL).matcher(text).region(end, limit);
        if (matcher.lookingAt() || matcher.usePattern(TAIL).lookingAt()) {
            return matcher.end();
        }
        return route && matcher.usePattern(SECTION).lookingAt() ? matcher.end() : end;
    }
}
