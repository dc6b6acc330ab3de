package org.duizhao.ingest.extract.child;

import java.util.BitSet;

/** The few hundred characters that every Chinese text consists of by half, in both scripts. */
final class CommonHan {

    private static final String CHARACTERS = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之"
            + "进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内"
            + "数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头"
            + "基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处府研究市报告政府工作城建设发展经济增长亿元万项目改革开放服务"
            + "這為個國時來們過動說產種對會發還從業實現機當體點應開關後間樣與無變條沒結問題義長進電書車東專並兩嚴產經濟億萬項報務農區強處議標準劃團設議總統計華業務"
            + "民生保障安全教育医疗醫療环境環境生态生態文化旅游旅遊交通投资投資企业企業科技创新創新建成完成推进推進加强加強提高持续持續支持促进促進，。、；：“”（）《》";

    private static final BitSet SET = new BitSet();

    static {
        CHARACTERS.chars().forEach(SET::set);
    }

    private CommonHan() {}

    /** How many of the characters beyond ASCII are common: over 0.3 in real text, far less in a wrong decoding. */
    static double share(String text) {
        int common = 0;
        int beyond = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                beyond++;
                common += SET.get(c) ? 1 : 0;
            }
        }
        return beyond == 0 ? 0 : (double) common / beyond;
    }
}
