package org.duizhao.bitext.entity.zh;

import java.util.Set;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.list.EnWords;
import org.duizhao.bitext.entity.list.LexiconWords;
import org.duizhao.bitext.entity.list.NameEndings;
import org.duizhao.bitext.entity.list.ZhText;

/**
 * Words that make no sense on their own and stand before a head word: the segmenter cuts 大瑞铁路 into 大 + 瑞 + 铁路 and
 * takes the 苏通 of 苏通大桥 for a person. They can begin a name.
 */
final class ZhUnknowns {

    private static final int LONGEST = 5;
    private static final int FARTHEST_HEAD = 3;

    /** Characters that say something alone, before a head word too: 建大桥, 新大桥, 两座机场. */
    private static final String PLAIN = "的了在和与及或是有为对从将被把等以由于至到向也都就还又而但均已更最不没这那其该此各每某我你他她它们一二三四五六七八九十百千万亿两几数零半"
            + "个座条家处项所名人位批次期年月日时分秒元多大小新老旧高低上下内外前后左右全本省市区县州国镇乡村建修扩改开通达超近约逾共含占比较增减升降"
            + "办设立推抓做好使让给用经过按照凭靠因如若则即仅只再才刚正曾未可能会要应该去来进出入回起行走看见说讲种类型级式性化率量额值点面线段部门"
            + "及其并且另外首末总副主次优良中精准强弱快慢长短公私城农山水林田湖草沙路桥站港园院校馆街江河海岛";

    private static final Set<EntityType> TYPES =
            Set.of(EntityType.FACILITY, EntityType.PLACE, EntityType.ORGANISATION, EntityType.EVENT);
    /** Heads that the characters before them seldom tell apart: 县政府, 各委员会. */
    private static final Set<String> NO_HEADS =
            EnWords.words("政府 人民政府 委员会 常委会 办公室 领导小组 指挥部 组织 总部 部 局 厅 署 号 线 路 街 园 站 港 桥 基金 "
                    + "地区 城区 片区 区 市 省 节 会议 全会 大会 年会 座谈会 研讨会 发布会 大赛 联赛 平台 装置 基地 中心 企业 公司 银行 法庭 机场线 小镇 园区 景区");

    private static final String GRAMMAR = "的了在和与及或是有为对从将被把等以由于至到向也都就还又而但均已更最不没这那其该此各每某我你他她它们像指";
    private static final int RARE = 2;

    private final ZhWords words;

    ZhUnknowns(ZhWords words) {
        this.words = words;
    }

    /** For each word, whether it belongs to such a run. */
    boolean[] find(String text) {
        boolean[] unknown = new boolean[words.size()];
        int i = 0;
        while (i < words.size()) {
            int end = i;
            while (end < words.size() && isUnknown(end)) {
                end++;
            }
            if (end > i && isBeforeHead(text, i, end)) {
                java.util.Arrays.fill(unknown, i, end, true);
            }
            i = Math.max(i + 1, end);
        }
        return unknown;
    }

    private boolean isUnknown(int i) {
        ZhToken token = words.get(i);
        if (words.known(i) != null || !ZhText.isHan(token.text().charAt(0))) {
            return false;
        }
        if (token.length() == 1) {
            return PLAIN.indexOf(token.text().charAt(0)) < 0 || isBeforeMorpheme(i);
        }
        return token.length() < 4 && !ZhWords.isCompound(token.text()) && (isOdd(token) || isRare(token));
    }

    /** What the segmenter takes for a person: 西永, 丁家庄; not 向各. */
    private static boolean isOdd(ZhToken token) {
        return token.is("nr") && token.text().chars().noneMatch(c -> GRAMMAR.indexOf(c) >= 0);
    }

    /** 麒麟, 金陵: a noun that is seldom met and means nothing that our lexicon has. */
    private static boolean isRare(ZhToken token) {
        return token.is("n") && ZhSegmenter.frequency(token.text()) <= RARE && !LexiconWords.isWord(token.text());
    }

    /** 大/a 瑞/ag: a plain character before one that is only a part of words. */
    private boolean isBeforeMorpheme(int i) {
        return "大新高长".contains(words.get(i).text())
                && i + 1 < words.size()
                && words.get(i + 1).length() == 1
                && words.get(i + 1).nature().endsWith("g");
    }

    private static boolean isHead(String head) {
        EntityType type = NameEndings.zh(head);
        return type != null && TYPES.contains(type) && !NO_HEADS.contains(head);
    }

    private boolean isBeforeHead(String text, int from, int to) {
        int start = words.get(from).start();
        int end = words.get(to - 1).end();
        if (end - start < 2 || end - start > LONGEST) {
            return false;
        }
        for (int i = to; i < Math.min(words.size(), to + FARTHEST_HEAD); i++) {
            ZhToken token = words.get(i);
            String head = NameEndings.endingAt(text, end, token.end());
            if (head != null && isHead(head) && token.end() - head.length() <= token.start()) {
                return i == to || head.length() > 1;
            }
            if (token.is("known") && !words.get(from).is("nr")) {
                return false;
            }
            if (!token.is("n") && !token.is("vn") && !token.is("known") && !token.is("b")) {
                return false;
            }
        }
        return false;
    }
}
