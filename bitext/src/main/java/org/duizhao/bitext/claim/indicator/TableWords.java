package org.duizhao.bitext.claim.indicator;

import java.util.Map;
import java.util.regex.Pattern;

/** What the labels and heads of tables say besides the names of indicators. */
final class TableWords {

    static final Pattern VALUE = Pattern.compile("[\\[〔(<>≤≥±+\\-−–—]*\\d[\\d,.]*\\s*[%‰\\]〕)]?.{0,12}");
    static final Pattern NUMBER_HEAD = Pattern.compile("序号|(?i)no\\.?|#|number|item no\\.?");
    static final Pattern UNIT_HEAD = Pattern.compile("(?:计量)?单位|(?i)units?(?: of measure(?:ment)?)?");
    static final Pattern COMPLETION = Pattern.compile(
            "完成(?:年度)?(?:预算|目标|年初)|为(?:年初)?(?:预算|调整)|完成率|占预算|(?i)% of (?:budget|target|adjusted)|completion|percent of (?:budget|target)");
    static final Pattern GROWTH = Pattern.compile(
            "增长|增速|增幅|同比|涨幅|比上年|较上年|比去年|±|升降|(?i)growth|increase|change|year[- ]on[- ]year|yoy|over (?:the )?(?:previous|last|20)|rise|against 20");
    static final Pattern GROWTH_ALONE = Pattern.compile(
            "(?:比上年|较上年|比去年|同比|实际|实质|名义|年均)*(?:增长|增速|增幅|升降)(?:率|速度|幅度)?\\s*[%％±]*|(?i)(?:(?:real|nominal|annual|year[- ]on[- ]year|percentage) )*(?:growth|increase|change)(?: rate)?(?: (?:over|on|from) (?:the )?(?:previous|last|preceding) year| (?:over|on) 20\\d\\d| year[- ]on[- ]year)?\\s*[%±]*");
    /** Says only that there is a value. */
    static final Pattern PLAIN_HEAD = Pattern.compile(
            "绝对额|绝对值|绝对数|总量|数量|数值|金额|规模|实绩|实际|计划|目标|预算|执行|完成|合计|累计|年|季|月|(?i)\\b(?:value|amount|total|volume|number|figure|actual|plan|target|budget|quarter|q[1-4])s?\\b|\\d{4}");

    static final Pattern SHARE = Pattern.compile("占|比重|构成|(?i)share|proportion|% of (?:total|gdp)|percentage of total");
    static final Pattern RANK = Pattern.compile("排名|位次|(?i)\\brank");
    static final Pattern AVERAGE = Pattern.compile("年均|(?i)annual average|average annual|annually|per year");
    static final Pattern TARGET =
            Pattern.compile("目标|预期|计划|(?i)\\btargets?\\b|\\bgoals?\\b|planned|\\bplan\\b|projected|expected");
    static final Pattern BUDGET = Pattern.compile("预算数?|(?i)\\bbudget(?:ed)?\\b");
    static final Pattern ACTUAL =
            Pattern.compile("实际|完成|执行|实绩|决算|实现|(?i)actual|result|outcome|achieved|realised|realized|execution|final");
    static final Pattern BRACKET = Pattern.compile("[\\[〔]");

    /** Names that are so short that only a head or a label that is nothing else may have them. */
    private static final Map<String, String> SHORT = Map.of("人口", "常住人口", "人口数", "常住人口");

    private TableWords() {}

    static String full(String name) {
        return SHORT.getOrDefault(name, name);
    }
}
