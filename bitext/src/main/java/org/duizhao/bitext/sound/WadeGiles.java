package org.duizhao.bitext.sound;

/** Hanyu Pinyin syllables as Wade-Giles writes them, without apostrophes: xu is hsu, zhong is chung. */
final class WadeGiles {

    private static final String[][] INITIALS = {
        {"zh", "ch"},
        {"ch", "ch"},
        {"sh", "sh"},
        {"b", "p"},
        {"d", "t"},
        {"g", "k"},
        {"j", "ch"},
        {"q", "ch"},
        {"x", "hs"},
        {"z", "ts"},
        {"c", "ts"},
        {"r", "j"}
    };
    private static final String[][] WHOLE = {
        {"zi", "tzu"},
        {"ci", "tzu"},
        {"si", "ssu"},
        {"zhi", "chih"},
        {"chi", "chih"},
        {"shi", "shih"},
        {"ri", "jih"},
        {"ge", "ko"},
        {"ke", "ko"},
        {"he", "ho"},
        {"er", "erh"},
        {"yi", "i"},
        {"you", "yu"},
        {"ye", "yeh"},
        {"yan", "yen"},
        {"yong", "yung"},
        {"gui", "kuei"},
        {"kui", "kuei"},
        {"guo", "kuo"},
        {"kuo", "kuo"},
        {"huo", "huo"},
        {"shuo", "shuo"}
    };

    private WadeGiles() {}

    static String of(String pinyin) {
        for (String[] pair : WHOLE) {
            if (pair[0].equals(pinyin)) {
                return pair[1];
            }
        }
        for (String[] pair : INITIALS) {
            if (pinyin.startsWith(pair[0])) {
                return pair[1] + rest(pinyin.substring(pair[0].length()));
            }
        }
        return rest(pinyin);
    }

    private static String rest(String pinyin) {
        if (pinyin.endsWith("ong")) {
            return pinyin.substring(0, pinyin.length() - 3) + "ung";
        }
        if (pinyin.endsWith("ian")) {
            return pinyin.substring(0, pinyin.length() - 3) + "ien";
        }
        if (pinyin.endsWith("ie")) {
            return pinyin + "h";
        }
        return pinyin.endsWith("uo") ? pinyin.substring(0, pinyin.length() - 2) + "o" : pinyin;
    }
}
