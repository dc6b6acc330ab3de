package org.duizhao.bitext.entity;

import java.util.Set;

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

    private static final Set<String> HEADS =
            EnWords.words("隧道 海底隧道 大桥 特大桥 跨海大桥 长江大桥 黄河大桥 公铁大桥 铁路 高铁 城际铁路 高速 高速公路 公路 国道 快速路 大道 枢纽 综合交通枢纽 水库 机场"
                    + " 国际机场 公园 湿地公园 国家湿地公园 森林公园 国家森林公园 地质公园 国家公园 医院 人民医院 大学 学院 中学 小学 博物馆 博物院 美术馆 水电站 核电站"
                    + " 抽水蓄能电站 风景区 风景名胜区 景区 古镇 古城 古街 书院 石窟 县 镇 乡 村 街道 旗 自治县 自治旗 湖 岛 湾 寺 塔 河 运河 口岸 港区 广场 大厦 遗址"
                    + " 遗址公园 故居 产业园 工业园 工业园区 开发区 经济开发区 新区 新城 片区 灌区 草原 雪山 峡谷 瀑布 生态区 节 文化节 科学城 大剧院 集团");

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
        return token.is("nr") && token.length() < 4 && !ZhWords.isCompound(token.text());
    }

    /** 大/a 瑞/ag: a plain character before one that is only a part of words. */
    private boolean isBeforeMorpheme(int i) {
        return "大新高长".contains(words.get(i).text())
                && i + 1 < words.size()
                && words.get(i + 1).length() == 1
                && words.get(i + 1).nature().endsWith("g");
    }

    private boolean isBeforeHead(String text, int from, int to) {
        int start = words.get(from).start();
        int end = words.get(to - 1).end();
        if (end - start < 2 || end - start > LONGEST) {
            return false;
        }
        for (int i = to; i < Math.min(words.size(), to + FARTHEST_HEAD); i++) {
            ZhToken token = words.get(i);
            String head = Heads.endingAt(text, end, token.end());
            if (head != null && HEADS.contains(head) && token.end() - head.length() <= token.start()) {
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
