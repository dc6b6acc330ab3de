package org.duizhao.bitext.entity.zh;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;

/** Railways, roads and bridges named by one character of each place that they join: 深江铁路, 成渝中线高铁, 中吉乌铁路. */
final class ZhRoutes {

    private static final int LONGEST = 5;
    /** The characters by which routes name provinces, cities and neighbouring countries. */
    private static final String PLACES = "京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇云藏陕陇甘青宁新港澳台"
            + "石张承保唐秦沧衡邢邯太同大忻临运呼包乌赤通集沈连丹锦营鞍抚本长白四延图哈齐牡佳伊绥锡常徐盐扬镇泰淮宿杭甬温嘉湖绍金衢舟丽合芜蚌阜安庆黄宣池"
            + "六亳滁铜马福厦泉漳莆龙三南平昌九景上饶鹰虔宜济烟威潍淄德聊菏枣日郑洛商信阳焦许漯武汉襄荆十恩随孝咸株潭岳怀郴永娄邵广深珠佛莞惠汕潮湛茂江肇韶"
            + "梅清河柳梧北钦防百贵海成绵乐达泸自内攀西遂雅眉巴万遵毕昆曲瑞磨宝榆渭兰天定酒敦格银吴中固喀库阿若霍塔老俄吉匈塞";

    private static final String DIRECTIONS = "东西南北中";
    private static final String HEADS =
            "高速铁路|高铁|城际铁路|市域铁路|铁路|客运专线|客专|城际(?!间|交通|轨道)|高速公路|高速(?![发增路度])|快速路|快速通道|公铁大桥|跨海大桥|特大桥|大桥|通道|运河";
    private static final Pattern HEAD = Pattern.compile("(?:中线|沿江|沿海|跨海|城际|复线|二线)?(?:" + HEADS + ")");
    private static final String CLUES = "铁速际桥道专河";
    private static final Set<String> NAMES = Set.of("ns", "nr", "nrf", "nz", "nt", "j", "known");

    private ZhRoutes() {}

    /** The routes that the clause from {@code start} to {@code end} names, with their sections and phases. */
    static List<EntityMention> find(String text, int start, int end, ZhWords words) {
        List<EntityMention> found = new ArrayList<>();
        if (!hasClue(text, start, end)) {
            return found;
        }
        Matcher matcher = HEAD.matcher(text).region(start, end);
        while (matcher.find()) {
            int from = routeStart(text, start, matcher.start(), words);
            if (isRoute(text.substring(from, matcher.start()))) {
                found.add(new EntityMention(
                        from, ZhPatterns.withPhase(text, matcher.end(), end), EntityType.FACILITY, false));
            }
        }
        return found;
    }

    private static boolean hasClue(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (CLUES.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRoute(String run) {
        return run.length() > 1
                && "新大".indexOf(run.charAt(run.length() - 1)) < 0
                && run.chars().anyMatch(c -> DIRECTIONS.indexOf(c) < 0);
    }

    /** Where the run of place characters before {@code head} starts: at the beginning of a word, after any plain word. */
    private static int routeStart(String text, int start, int head, ZhWords words) {
        int from = head;
        while (from > start && head - from < LONGEST && PLACES.indexOf(text.charAt(from - 1)) >= 0) {
            from--;
        }
        for (int i = 0; i < words.size() && words.get(i).start() < head; i++) {
            ZhToken token = words.get(i);
            if (token.end() > from && token.length() > 1 && (token.start() < from || isPlain(token))) {
                from = Math.min(head, token.end());
            }
        }
        return from;
    }

    private static boolean isPlain(ZhToken token) {
        return !NAMES.contains(token.nature());
    }
}
