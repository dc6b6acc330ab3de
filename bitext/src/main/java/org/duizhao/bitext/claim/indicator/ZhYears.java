package org.duizhao.bitext.claim.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.numeral.HanDigits;

/** Years in Chinese digits: 二零二五年. */
final class ZhYears {

    private static final Pattern YEAR = Pattern.compile("(?<![零〇○一二三四五六七八九十百千])([一二][零〇○一二三四五六七八九]{3})(?=年|-|—|–|至|到)");

    private ZhYears() {}

    /** The text with its years in digits of the other kind, no shorter and no longer. */
    static String fold(String text) {
        if (text.indexOf('零') < 0 && text.indexOf('〇') < 0 && text.indexOf('○') < 0 && text.indexOf('九') < 0) {
            return text;
        }
        StringBuilder folded = new StringBuilder(text);
        Matcher year = YEAR.matcher(text);
        while (year.find()) {
            for (int i = year.start(); i < year.end(); i++) {
                int digit = Math.max(0, HanDigits.digit(text.charAt(i)));
                folded.setCharAt(i, (char) ('0' + digit));
            }
        }
        return folded.toString();
    }
}
