package org.duizhao.bitext.claim.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** Finds what a Chinese clause counts where no dictionary knows it. */
final class ZhOwnNames {

    private static final Pattern FILLER = Pattern.compile(
            "^(?:全年|全市|全区|全县|我市|本市|今年|当年|年内|年末|年底|年底前|年前|前|去年|上年末|期末|累计|共计|总计|共|其中|同时|另外|此外|另|并|也|还|均|已|将|要|拟|计划|力争|确保|争取|努力|预计|约|近|超|逾|再|又|各|以及|和|与|及|等|内|间|个|:|(?:到|至|截至|截止)?(?:20\\d\\d年|今年|本年|去年|明年|年)(?:底|末|初|前|内)?|[一二三四五六七八九十]年(?:来|间)?|过去[一二三四五]年|扎实|大力|持续|深入|全面|加快|积极|稳步|成功|有序|不断|进一步|按期|如期|顺利|新增加|由|从|达|实质|年均|年度)+");
    private static final Words ADDED = Words.of(
            "新建成|新改建|新改扩建|改扩建|新建|建成投用|建成|新增|新开工|新开通|新开|新装|新设立|新设|新认定|新引进|新培育|新投放|新布设|新辟|再建|再装|再增|增设|净增|开办|开设|开通|安装|筹集|筹建|建设|打造|修建|扩建|投放|投用|落成|增添|购置|竣工|完工|布设|设立|创建|兴建|增加|新招|加装");
    private static final Pattern ADDED_NEW = Pattern.compile("[将拟]增加|新[增建设认开装投引招]|净增|再[建装增]|增设|新登记");
    private static final Words CHANGED = Words.of("改造提升|完成改造|微改造|改造|整治提升|整治|治理|修复|修缮|提升|更新|改建|翻新|疏浚|拆除|复垦|恢复|打通");
    private static final Words VERB = Words.of(
            "完成|实现|实施|开展|组织|举办|推进|启动|开工|招募|招收|招引|培训|培育|引进|引育|认定|发展|服务|接待|受理|办理|发放|化解|资助|救助|帮扶|支持|吸引|拥有|有|选派|配备|派出|签约|落地|扩招|扶持|评选|命名|创成|获评|获批|聚集|集聚|投入|安排|争取|办好|落实");
    private static final Words LEVEL = Words.of(
            "总数|数量|总量|总规模|规模|队伍|人数|数|面积|累计|总计|合计|增至|扩至|缩小至|缩小到|升至|达到|达|为|至|共|有|约|近|超过|突破|已|各|扩大到|扩展到|增加到|提高到|恢复到|稳定在|控制在|保持在|分别|减至|降至|减少到|不少于|不低于|由上年|于年底|于年末|于年内|年底|年末|年内|预计|将|拟|力争|争取|计划|目标定为|目标为|定为|达至|由|从|再|比上年|较上年|同比|占比|占|超");
    /** What says how it moved, against what, or where, and no name. */
    private static final Pattern ASIDE = Pattern.compile(
            "(?:高于|低于|快于|慢于|高出|优于|好于|领先|超出|落后).*$|扣除.{1,14}?(?:后|外)|(?:比(?![例重率值])|较|与|同比|环比)(?:20\\d\\d年|上年|去年|前一年|上一年|上年度|年初|全国|全省)?(?:末|底|同期|平均水平)?|(?:增长|增加|增产|减产|增收|减收|上升|上涨|提高|提升|扩大|递增|回升|下降|减少|降低|下跌|回落|下滑|收窄|缩小|压减|减量)(?:了|到|至)*$");

    private static final Pattern WHOLE = Pattern.compile("[的了再新共又仍还则后前内]*");
    private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fff]");
    private static final int LONGEST = 24;
    /** No word that is stripped is longer. */
    private static final int LONGEST_WORD = 6;

    private String rest;
    private boolean added;
    private boolean changed;

    private ZhOwnNames(String clause) {
        rest = ASIDE.matcher(clause).replaceAll("");
        for (String place : PlaceFinder.names(rest, Language.ZH)) {
            rest = rest.replace(place, "");
        }
    }

    /** Null where the clause names nothing. */
    static @Nullable OwnThing of(String clause) {
        ZhOwnNames names = new ZhOwnNames(clause);
        String before;
        do {
            before = names.rest;
            names.strip();
        } while (!before.equals(names.rest));
        boolean verb = isVerb(names.rest);
        long han = HAN.matcher(names.rest).results().count();
        boolean name = !verb && han >= 2 && names.rest.length() <= LONGEST && !ZhMeasures.isWord(names.rest);
        return name ? new OwnThing(names.rest, names.added, names.changed) : null;
    }

    private static boolean isVerb(String rest) {
        return WHOLE.matcher(rest).matches()
                || ADDED.contains(rest)
                || CHANGED.contains(rest)
                || VERB.contains(rest)
                || LEVEL.contains(rest)
                || rest.startsWith("占")
                || rest.contains("以下")
                || rest.contains("以上");
    }

    /** Whether the clause says that something was made new. */
    static boolean adds(String clause) {
        return ADDED.isIn(clause);
    }

    /** Whether it says so with a word for new, and not only that it was built. */
    static boolean addsNew(String clause) {
        return ADDED_NEW.matcher(clause).find();
    }

    private void strip() {
        Matcher filler = FILLER.matcher(rest);
        if (filler.lookingAt() && filler.end() < rest.length()) {
            rest = rest.substring(filler.end());
        }
        stripVerb(ADDED, true, false);
        stripVerb(CHANGED, false, true);
        stripVerb(VERB, false, false);
        stripEnd(LEVEL, false, false);
    }

    private void stripVerb(Words verbs, boolean adds, boolean changes) {
        int end = verbs.end(rest, 0);
        if (end >= 0 && end < rest.length()) {
            rest = rest.substring(end);
            added |= adds;
            changed |= changes;
        }
        stripEnd(verbs, adds, changes);
    }

    private void stripEnd(Words words, boolean adds, boolean changes) {
        for (int at = Math.max(2, rest.length() - LONGEST_WORD); at < rest.length(); at++) {
            if (words.end(rest, at) == rest.length()) {
                rest = rest.substring(0, at);
                added |= adds;
                changed |= changes;
                return;
            }
        }
    }
}
