package org.duizhao.bitext.sound;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Foreign names that Chinese writes by sound: 克林顿 is Clinton. A run of characters that such names are written with is a
 * name if its consonants are those of an English name of the same document. A skeleton of consonants is packed into one
 * {@code long}, four bits each.
 */
public final class ForeignNames {

    /** Characters that foreign names are written with. Those that are mostly other words (不, 大, 是) are left out. */
    private static final String CHARACTERS = "阿艾爱安昂澳巴白拜班邦包保鲍贝本比彼毕别宾波玻伯勃博卜布采查柴昌茨慈达戴丹道德登邓狄迪底地蒂丁"
            + "顿多厄恩尔法凡范方菲费芬丰冯夫弗佛福甫盖甘冈高戈哥格葛根贡古顾瓜关圭郭哈海含汉豪赫黑亨洪侯胡华怀惠霍"
            + "吉基及济加伽迦佳嘉贾建江杰捷金津京居喀卡凯坎康考柯科可克肯孔库夸匡奎昆拉莱赖兰郎朗劳勒雷蕾黎里理丽利"
            + "莉历立连廉良列烈林琳龙隆娄卢鲁露路吕伦罗洛马玛迈麦曼芒毛梅门蒙弥米密绵明摩莫墨姆木穆拿娜纳乃奈南内能"
            + "尼涅宁牛纽农努诺欧帕潘庞培佩皮坡珀普齐奇恰乔切钦琴琼丘让热仁日荣茹儒瑞撒萨塞赛桑瑟森沙莎山珊"
            + "尚绍舍申圣施史士示舒朔思斯丝松苏索所塔他坦唐陶特腾提廷通图土托脱瓦汪威韦维魏温文沃乌吴武西希锡"
            + "喜夏香肖谢辛欣兴休修许逊雅亚扬耶叶伊依宜易因英尤于约泽扎詹张哲珍芝朱兹祖佐以亿押撤坍笏珥埃盛罕翰俄挪薇芭斐默堪敦仑陀腓喇毗聂荷诃奥彭契";

    private static final String CLASSES = " PTKSFLMNH";
    private static final int LONGEST = 8;
    private static final int FEWEST = 2;
    /** So many consonants can hardly be chance. */
    private static final int SURE = 3;
    /** An English word that the lexicon knows too may be no name: Senator. It needs more consonants. */
    private static final int FEWEST_OF_KNOWN = 4;

    /** Vowels that are also words of grammar, where a name ends. */
    private static final String TRAILING = "以于及立";

    private static final long[][] SOUNDS = sounds();

    private final LongCounter typeOfSkeleton = new LongCounter();
    private final Set<Long> beginnings = new HashSet<>();

    /**
     * @param names English names in lower case, by numbers of the caller's
     * @param isWord whether the name of a number is a word too
     */
    public ForeignNames(Map<Integer, String> names, IntPredicate isWord) {
        names.forEach((type, word) -> {
            int fewest = isWord.test(type) ? FEWEST_OF_KNOWN : FEWEST;
            for (String skeleton : NameSounds.ofEnglish(word)) {
                if (skeleton.length() >= fewest && skeleton.length() <= LONGEST) {
                    add(skeleton, type);
                }
            }
        });
    }

    private void add(String skeleton, int type) {
        long packed = 0;
        for (int i = 0; i < skeleton.length(); i++) {
            packed = append(packed, CLASSES.indexOf(skeleton.charAt(i)));
            beginnings.add(packed);
        }
        if (typeOfSkeleton.get(packed) == 0) {
            typeOfSkeleton.put(packed, type + 1);
        }
    }

    /**
     * A name found.
     *
     * @param end after its last character
     * @param english the number of the English name
     */
    public record Found(int end, int english, int consonants) {

        /** Whether it has so many consonants that it can hardly be chance. */
        public boolean sure() {
            return consonants >= SURE;
        }

        /** From 0 to 1. */
        public float quality() {
            return consonants > SURE ? 1f : consonants == SURE ? 0.8f : 0.5f;
        }
    }

    /** The name with the most consonants that starts at {@code from}; null if none does. */
    public @Nullable Found at(String sentence, int from) {
        return sounds(sentence, from) == null || beginnings.isEmpty() ? null : longest(sentence, from, from, 0);
    }

    /** Where the characters from {@code from} end that foreign names are written with, simplified. */
    public static int endOfSounds(String text, int from) {
        int end = from;
        while (end < text.length() && sounds(text, end) != null) {
            end++;
        }
        return end;
    }

    /** Where a name ends whose last characters may be words of grammar; two are left to it. */
    public static int endOfName(String zh, int start, int end) {
        int to = end;
        while (to > start + 2 && TRAILING.indexOf(zh.charAt(to - 1)) >= 0) {
            to--;
        }
        return to;
    }

    private @Nullable Found longest(String sentence, int from, int at, long skeleton) {
        Found best = null;
        int type = at - from > 1 ? typeOfSkeleton.get(skeleton) : 0;
        if (type > 0) {
            best = new Found(at, type - 1, count(skeleton));
        }
        long[] sounds = at - from < LONGEST && at < sentence.length() ? sounds(sentence, at) : null;
        for (int s = 0; sounds != null && s < sounds.length; s++) {
            long longer = appendAll(skeleton, sounds[s]);
            if (longer == 0 || beginnings.contains(longer)) {
                best = better(best, longest(sentence, from, at + 1, longer));
            }
        }
        return best;
    }

    private static @Nullable Found better(@Nullable Found one, @Nullable Found other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.consonants > one.consonants || (other.consonants == one.consonants && other.end > one.end)
                ? other
                : one;
    }

    private static int count(long skeleton) {
        return (67 - Long.numberOfLeadingZeros(skeleton)) / 4;
    }

    private static long append(long skeleton, long sound) {
        return (skeleton & 15) == sound ? skeleton : (skeleton << 4) | sound;
    }

    private static long appendAll(long skeleton, long sounds) {
        long longer = sounds > 15 ? append(skeleton, sounds >>> 4) : skeleton;
        return sounds == 0 ? skeleton : append(longer, sounds & 15);
    }

    private static long @Nullable [] sounds(String sentence, int at) {
        int index = sentence.charAt(at) - 0x4E00;
        return index < 0 || index >= SOUNDS.length ? null : SOUNDS[index];
    }

    private static long[][] sounds() {
        long[][] sounds = new long[0x9FFF - 0x4E00 + 1][];
        for (char c : CHARACTERS.toCharArray()) {
            String syllable = Pinyin.syllable(c);
            String[] classes = syllable.isEmpty()
                    ? new String[0]
                    : NameSounds.ofSyllable(syllable).split("/");
            sounds[c - 0x4E00] = new long[classes.length];
            for (int k = 0; k < classes.length; k++) {
                for (char sound : classes[k].toCharArray()) {
                    sounds[c - 0x4E00][k] = (sounds[c - 0x4E00][k] << 4) | CLASSES.indexOf(sound);
                }
            }
        }
        return sounds;
    }
}
