package org.duizhao.bitext.claim.indicator;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * What the headings above a text say of its claims.
 *
 * @param year that they name; null for none
 * @param role null where they do not tell
 * @param plan the five-year plan that they name; null for none
 */
record Heading(
        @Nullable Integer year,
        @Nullable ClaimRole role,
        @Nullable Span plan) {

    static final Heading NONE = new Heading(null, null, null);

    /** Years, both included. */
    record Span(int from, int to) {}

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d|19\\d\\d)(?!\\d)");
    private static final Pattern ZH_PLAN = Pattern.compile("十([一二三四五六七八])五");
    private static final Pattern EN_PLAN = Pattern.compile(
            "(?i)(\\d\\d)th five[- ]year|(eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth) five[- ]year");
    private static final List<String> EN_ORDINALS =
            List.of("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth");
    private static final Pattern ZH_RESULT = Pattern.compile(
            "回顾|成就|工作情况|完成情况|执行情况|主要成绩|过去|总结|运行情况|决算|实施情况|工作成效|工作成果|成效|收支情况|概况|现状|发展基础|现实基础|基础和环境|发展环境|实绩|进展");
    private static final Pattern ZH_TARGET = Pattern.compile("目标|预期|指标安排|主要指标计划|发展要求");
    private static final Pattern ZH_PLAN_ROLE =
            Pattern.compile("任务|安排|重点工作|计划|打算|部署|举措|今年工作|下一步|展望|草案|实事|主要工作|工作思路|思路|预算|要点|建议");
    private static final Pattern EN_RESULT = Pattern.compile(
            "(?i)review|achievement|performance|implementation|retrospect|accomplish|looking back|results|past year|final accounts|execution|in retrospect|where we stand|foundations? (?:for|of)|starting point|current situation|overview of \\d{4}");
    private static final Pattern EN_TARGET =
            Pattern.compile("(?i)targets?\\b|goals?\\b|objectives?\\b|projected|expected");
    private static final Pattern EN_PLAN_ROLE = Pattern.compile(
            "(?i)\\btasks?\\b|work plan|plans? for|priorities|key work|work for|arrangements?|draft|outlook for|agenda|initiatives|budget for|proposed|major work|practical (?:matters|projects|benefits)|what we will do|work in the year ahead");

    /** Of one heading. */
    static Heading of(String heading) {
        String folded = ZhYears.fold(Folding.fold(heading));
        boolean zh = folded.chars().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
        Span plan = plan(folded);
        Integer year = null;
        Matcher years = YEAR.matcher(folded);
        while (years.find()) {
            year = Integer.valueOf(years.group());
        }
        return new Heading(year, zh ? zhRole(folded) : enRole(folded), plan);
    }

    /** What the innermost heading that tells it says, of each; of the role, one that names a time goes before. */
    static Heading of(List<String> headings) {
        ClaimRole dated = null;
        Heading all = NONE;
        for (int i = headings.size() - 1; i >= 0; i--) {
            Heading one = of(headings.get(i));
            boolean tells = one.role() != null && (one.year() != null || one.plan() != null);
            dated = dated == null && tells ? one.role() : dated;
            boolean timed = all.year() != null || all.plan() != null;
            all = new Heading(
                    timed ? all.year() : one.year(),
                    all.role() == null ? one.role() : all.role(),
                    timed ? all.plan() : one.plan());
        }
        return dated == null ? all : new Heading(all.year(), dated, all.plan());
    }

    boolean isSilent() {
        return year == null && role == null && plan == null;
    }

    /** “十四五” is 2021 to 2025. */
    static @Nullable Span plan(String text) {
        Matcher zh = ZH_PLAN.matcher(text);
        Matcher en = EN_PLAN.matcher(text);
        int number = zh.find()
                ? "一二三四五六七八".indexOf(zh.group(1)) + 11
                : en.find()
                        ? en.group(1) != null
                                ? Integer.parseInt(en.group(1))
                                : EN_ORDINALS.indexOf(en.group(2).toLowerCase(java.util.Locale.ROOT)) + 11
                        : 0;
        return number < 10 ? null : new Span(2001 + 5 * (number - 10), 2005 + 5 * (number - 10));
    }

    private static @Nullable ClaimRole zhRole(String heading) {
        if (ZH_RESULT.matcher(heading).find()) {
            return ClaimRole.RESULT;
        }
        return ZH_TARGET.matcher(heading).find()
                ? ClaimRole.TARGET
                : ZH_PLAN_ROLE.matcher(heading).find() ? ClaimRole.PLAN : null;
    }

    private static @Nullable ClaimRole enRole(String heading) {
        if (EN_RESULT.matcher(heading).find()) {
            return ClaimRole.RESULT;
        }
        return EN_TARGET.matcher(heading).find()
                ? ClaimRole.TARGET
                : EN_PLAN_ROLE.matcher(heading).find() ? ClaimRole.PLAN : null;
    }
}
