package org.duizhao.ingest.extract;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ideographs that CJK radicals stand for, and the letters of Latin ligatures. Those of the Kangxi block have a decomposition;
 * those of the supplement are as in Unicode's EquivalentUnifiedIdeograph.
 */
final class Radicals {

    private static final Pattern COMPATIBILITY = Pattern.compile("[\\u2E80-\\u2EF3\\u2F00-\\u2FD5\\uFB00-\\uFB06]");
    private static final String SUPPLEMENT = "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺"
            + "⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳㓁⺴㓁⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车"
            + "⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟";
    private static final Map<String, String> IDEOGRAPHS = new HashMap<>();

    static {
        for (int i = 0; i < SUPPLEMENT.length(); i += 2) {
            IDEOGRAPHS.put(SUPPLEMENT.substring(i, i + 1), SUPPLEMENT.substring(i + 1, i + 2));
        }
        // The Kangxi radical decomposes to the form of Taiwan, which texts of the mainland set as the other.
        IDEOGRAPHS.put("\u2F3E", "户");
    }

    private Radicals() {}

    /** The same text in characters that can be searched for. */
    static String mapped(String text) {
        return COMPATIBILITY.matcher(text).replaceAll(m -> Matcher.quoteReplacement(mappedOne(m.group())));
    }

    private static String mappedOne(String one) {
        String ideograph = IDEOGRAPHS.get(one);
        return ideograph == null ? Normalizer.normalize(one, Normalizer.Form.NFKC) : ideograph;
    }
}
