package org.duizhao.ingest.extract.layout;

import java.util.regex.Pattern;

/** Lines that cannot end where they do, whatever the layout says. */
final class Continuation {

    private static final Pattern FUNCTION_WORD = Pattern.compile(
            "(?:^|.*\\s)(?:of|the|and|for|in|on|at|to|by|with|a|an|or|from)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SESSION_ZH = Pattern.compile("^(?:——|--|―|—).*(?:在|于|於).*(?:届|屆|大会|大會|代表|次|会议|會議)$");
    private static final Pattern SESSION_ZH_END = Pattern.compile(".*(?:上|会议|會議)[）)]?$");
    private static final Pattern SESSION_EN =
            Pattern.compile("^(?:Delivered )?[Aa]t the .*(?:Session|Congress|Municipal|Provincial|People's|National)$");
    private static final Pattern DATE_EN = Pattern.compile(".*\\d{4}\\)?$|.*Session.*|.*Congress.*");

    private Continuation() {}

    static boolean certain(String line, String next) {
        boolean sameScript = Chars.isCjk(Chars.last(line)) == Chars.isCjk(Chars.first(next));
        if (!sameScript) {
            return false;
        }
        return FUNCTION_WORD.matcher(line).matches() || isSession(line, next);
    }

    /** ——2024年1月21日在北京市第十六屆 / 人民代表大會第二次會議上 */
    private static boolean isSession(String line, String next) {
        if (SESSION_ZH.matcher(line).matches() && !line.endsWith("上")) {
            return SESSION_ZH_END.matcher(next).matches();
        }
        return SESSION_EN.matcher(line).matches() && DATE_EN.matcher(next).matches();
    }
}
