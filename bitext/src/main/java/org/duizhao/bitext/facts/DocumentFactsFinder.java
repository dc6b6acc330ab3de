package org.duizhao.bitext.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.entity.City;
import org.duizhao.bitext.entity.Entities;
import org.duizhao.bitext.entity.EntityLinker;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.TextPair;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** Reads title, date, issuer, city, year and office off the beginning of a document. */
public final class DocumentFactsFinder {

    private static final int BEGINNING = 16;
    private static final int LONGEST_TITLE = 120;
    private static final Pattern TITLE_ZH = Pattern.compile("报告|公报|规划|计划|方案|纲要|意见|条例|办法|白皮书|蓝皮书|年鉴|要点|决定|通知");
    private static final Pattern TITLE_EN = Pattern.compile(
            "(?i)\\b(?:report|bulletin|communique|plan|outline|opinions|guidelines|regulations|measures|white paper|blue paper|yearbook|decision|notice)\\b");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");

    private final Entities entities;

    public DocumentFactsFinder(Entities entities) {
        this.entities = entities;
    }

    /** @param pairs the document's pairs in its order */
    public Facts find(List<TextPair> pairs) {
        List<TextPair> beginning = pairs.subList(0, Math.min(pairs.size(), BEGINNING));
        List<String> zh = lines(beginning, Language.ZH);
        List<String> en = lines(beginning, Language.EN);
        String titleZh = title(zh, TITLE_ZH);
        String titleEn = title(en, TITLE_EN);
        String date = FactDates.first(zh, en);
        City city = new EntityLinker(entities).city(pairs);
        return new Facts(
                titleZh,
                titleEn,
                date,
                issuer(zh, en, titleZh, city),
                city == null ? null : zh.isEmpty() ? city.en() : city.zh(),
                year(titleZh, titleEn, date),
                first(zh, en, EntityType.TITLE));
    }

    private static List<String> lines(List<TextPair> pairs, Language language) {
        List<String> lines = new ArrayList<>();
        for (TextPair pair : pairs) {
            String text = pair.side(language);
            if (text != null) {
                for (String line : text.split("\n", BEGINNING)) {
                    addLine(line.strip(), language, lines);
                }
            }
        }
        return lines;
    }

    private static void addLine(String line, Language language, List<String> lines) {
        if (!line.isEmpty()) {
            lines.add(language == Language.ZH ? line.replaceAll("(?<=\\p{IsHan})[ \\u3000]+(?=\\p{IsHan})", "") : line);
        }
    }

    /** The first line that calls itself a report, a plan and so on; else the first line that is no sentence. */
    private static @Nullable String title(List<String> lines, Pattern kinds) {
        String first = null;
        for (String line : lines.subList(0, Math.min(6, lines.size()))) {
            boolean sentence = line.length() > LONGEST_TITLE || "。.：:，,;；".indexOf(line.charAt(line.length() - 1)) >= 0;
            if (sentence || "—–-(（[".indexOf(line.charAt(0)) >= 0) {
                continue;
            }
            if (kinds.matcher(Folding.fold(line)).find()) {
                return line;
            }
            first = first == null ? line : first;
        }
        return first;
    }

    /** The year in the title, else that of the date. */
    private static @Nullable Integer year(@Nullable String titleZh, @Nullable String titleEn, @Nullable String date) {
        for (String source : new String[] {titleZh, titleEn, date}) {
            Matcher matcher = YEAR.matcher(source == null ? "" : Folding.fold(source));
            if (matcher.find()) {
                return Integer.valueOf(matcher.group(1));
            }
        }
        return null;
    }

    /** The government that the first lines name with its place; that of the city for a government's report. */
    private @Nullable String issuer(List<String> zh, List<String> en, @Nullable String title, @Nullable City city) {
        for (String line : zh) {
            String body = government(line, Language.ZH, "政府");
            if (body != null && body.length() > 5) {
                return body;
            }
        }
        if (city != null && title != null && Folding.fold(title).contains("政府工作报告")) {
            return city.zh() + "人民政府";
        }
        for (String line : en) {
            String body = government(line, Language.EN, "Government");
            if (body != null && body.indexOf(' ') > 0 && zh.isEmpty()) {
                return body;
            }
        }
        return zh.isEmpty()
                ? first(List.of(), en, EntityType.ORGANISATION)
                : first(zh, List.of(), EntityType.ORGANISATION);
    }

    private @Nullable String government(String line, Language language, String end) {
        for (EntityMention mention : entities.find(line, language)) {
            String name = line.substring(mention.start(), mention.end());
            if (mention.type() == EntityType.ORGANISATION && !mention.nested() && name.endsWith(end)) {
                return name;
            }
        }
        return null;
    }

    private @Nullable String first(List<String> zh, List<String> en, EntityType type) {
        for (Language language : Language.values()) {
            for (String line : language == Language.ZH ? zh : en) {
                for (EntityMention mention : entities.find(line, language)) {
                    if (mention.type() == type && !mention.nested()) {
                        return line.substring(mention.start(), mention.end());
                    }
                }
            }
        }
        return null;
    }
}
