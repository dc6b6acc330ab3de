package org.duizhao.bitext.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.entity.City;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.pair.Entities;
import org.duizhao.bitext.entity.pair.EntityLinker;
import org.duizhao.bitext.entity.pair.TextPair;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** Reads title, date, issuer, city, year and office off the beginning of a document. */
public final class DocumentFactsFinder {

    private static final int BEGINNING = 16;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_HEADER_LINE = 120;
    private static final Pattern TITLE_ZH =
            Pattern.compile("报告|公报|规划|计划|方案|纲要|意见|条例|办法|白皮书|蓝皮书|年鉴|要点|决定|通知|公告|通告|讲话|致辞|声明|宣言|倡议|批复|说明|指南|简报|规定|细则");
    private static final Pattern TITLE_EN = Pattern.compile(
            "(?i)\\b(?:report|bulletin|communique|communiqué|plan|outline|address|statement|announcement|declaration|guide|strategy|budget|opinions|guidelines|regulations|measures|white paper|blue paper|yearbook|decision|notice)(?!\\p{L})");
    private static final Pattern HEADING = Pattern.compile(
            "^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\\d]+[)）]|第[一二三四五六七八九十\\d]+[章节部篇]|\\d+[.、]|[IVX]+\\.|(?:Part|Chapter|Section) )");
    private static final Pattern DATE_LINE =
            Pattern.compile("^[(（]?[^。，,;；:：]{0,4}\\d.{2,16}$|^[(（]?[〇零一二三四五六七八九]{4}年.{2,8}$");
    private static final Pattern OWN_TITLE = Pattern.compile("^([\\u4e00-\\u9fff]{1,9}[省市区县州旗盟])(?:人民)?政府工作报告");
    private static final Pattern DATELINE =
            Pattern.compile("^(?:\\d{1,2} \\p{Lu}\\p{Ll}+|\\p{Lu}\\p{Ll}+ \\d{1,2},) (?:19|20)\\d\\d[,.:]");
    private static final List<String> WIDE = List.of("省", "自治区", "共和国");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");

    private final Entities entities;

    public DocumentFactsFinder(Entities entities) {
        this.entities = entities;
    }

    /** @param pairs the document's pairs in its order */
    public Facts find(List<TextPair> pairs) {
        List<TextPair> beginning = pairs.subList(0, Math.min(pairs.size(), BEGINNING));
        List<String> zh = header(lines(beginning, Language.ZH));
        List<String> en = header(lines(beginning, Language.EN));
        String titleZh = title(zh, TITLE_ZH);
        String titleEn = title(en, TITLE_EN);
        String date = FactDates.first(zh, en);
        if (date == null) {
            zh = withEnd(zh, lines(end(pairs), Language.ZH));
            en = withEnd(en, lines(end(pairs), Language.EN));
            date = FactDates.first(zh, en);
        }
        City city = isWide(zh) ? null : new EntityLinker(entities).city(pairs);
        return new Facts(
                titleZh,
                titleEn,
                date,
                issuer(zh, en, titleZh, titleEn, city),
                city == null ? null : isChinese(pairs) ? city.zh() : city.en(),
                year(titleZh, titleEn, date),
                first(zh, en, EntityType.TITLE));
    }

    private static boolean isChinese(List<TextPair> pairs) {
        return pairs.stream().anyMatch(pair -> pair.zh() != null);
    }

    private static List<TextPair> end(List<TextPair> pairs) {
        return pairs.subList(Math.max(0, pairs.size() - 3), pairs.size());
    }

    /** The lines before the first that is a sentence; a heading ends them too, a sentence after its date is one of them. */
    private static List<String> header(List<String> lines) {
        List<String> header = new ArrayList<>();
        for (String line : lines) {
            boolean body = isSentence(line) || HEADING.matcher(line).find();
            if (!body || DATELINE.matcher(line).find()) {
                header.add(line);
            }
            if (body) {
                break;
            }
        }
        return header;
    }

    private static boolean isSentence(String line) {
        return line.length() > LONGEST_HEADER_LINE && line.indexOf('。') >= 0
                || line.length() > 2 * LONGEST_HEADER_LINE
                || "。.：:，,;；".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** The header and, where a document is signed with a date at its end, the signature. */
    private static List<String> withEnd(List<String> header, List<String> end) {
        if (end.isEmpty() || !DATE_LINE.matcher(end.get(end.size() - 1)).matches() && !isEnglishDate(end)) {
            return header;
        }
        List<String> both = new ArrayList<>(header);
        end.subList(Math.max(0, end.size() - 2), end.size()).stream()
                .filter(line -> !isSentence(line))
                .forEach(both::add);
        return both;
    }

    private static boolean isEnglishDate(List<String> end) {
        String last = end.get(end.size() - 1);
        return last.length() < 24 && FactDates.first(List.of(), List.of(last)) != null;
    }

    /** Whether the header names a province or the country and no city: then the document is about no city. */
    private boolean isWide(List<String> header) {
        boolean wide = false;
        for (String line : header) {
            for (EntityMention mention : entities.find(line, Language.ZH)) {
                String name = Folding.fold(line.substring(mention.start(), mention.end()));
                if (mention.type() == EntityType.PLACE) {
                    wide |= WIDE.stream().anyMatch(name::endsWith);
                    if (name.endsWith("市") || name.endsWith("州") || name.endsWith("盟")) {
                        return false;
                    }
                }
            }
        }
        return wide || header.stream().anyMatch(line -> Folding.fold(line).contains("中华人民共和国"));
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
            if (line.length() > LONGEST_TITLE || "—–-(（[".indexOf(line.charAt(0)) >= 0) {
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

    /** The body that the lines of the header name; the government of the place for a government's report. */
    private @Nullable String issuer(
            List<String> zh, List<String> en, @Nullable String titleZh, @Nullable String titleEn, @Nullable City city) {
        for (String line : zh) {
            String body = government(line, Language.ZH, "政府");
            if (body != null && body.length() > 5) {
                return body;
            }
        }
        if (titleZh != null && Folding.fold(titleZh).contains("政府工作报告")) {
            Matcher place = OWN_TITLE.matcher(Folding.fold(titleZh));
            String owner = place.find() ? place.group(1) : city == null ? null : city.zh();
            return owner == null ? null : owner + "人民政府";
        }
        for (String line : en) {
            String body = government(line, Language.EN, "Government");
            if (body != null && body.indexOf(' ') > 0 && zh.isEmpty()) {
                return body;
            }
        }
        boolean report = titleEn != null && titleEn.toLowerCase(Locale.ROOT).contains("work of the government");
        if (zh.isEmpty() && city != null && report) {
            return city.en() + " Municipal People's Government";
        }
        return zh.isEmpty() ? body(en, Language.EN) : body(zh, Language.ZH);
    }

    /** The first line that is a body and nothing else, or else the first body of a line. */
    private @Nullable String body(List<String> lines, Language language) {
        String first = null;
        for (String line : lines) {
            for (EntityMention mention : entities.find(line, language)) {
                boolean body = mention.type() == EntityType.ORGANISATION && !mention.nested();
                if (body && line.length() - mention.end() < 12) {
                    first = first == null ? line.substring(mention.start(), mention.end()) : first;
                }
            }
        }
        return first;
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
