package org.duizhao.bitext.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The opposite claims that can be planted in a pair: at figures that match, where both languages state what is turned round.
 * Only one place of one language changes at a time.
 */
final class ClaimPlants {

    private static final int ZH_REACH = 10;
    private static final int EN_REACH = 45;
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
    private static final Pattern ZH_RANK = Pattern.compile("(倒数)?第([二三四五六七八九十\\d]+)(?!季度|届|期|批|次|产业|轮)");
    private static final Pattern EN_RANK =
            Pattern.compile("\\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|\\d+(?:th|st|nd|rd))\\b");
    private static final List<String> EN_ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth");

    /** @param right whether the words still say the same */
    record Plant(Reason reason, boolean right, String zh, String en) {}

    private final FigurePair pair;
    private final List<Plant> plants = new ArrayList<>();

    private ClaimPlants(FigurePair pair) {
        this.pair = pair;
    }

    static List<Plant> of(FigurePair pair, List<Check> checks) {
        ClaimPlants all = new ClaimPlants(pair);
        for (Check check : checks) {
            Check.Ref zh = check.zh();
            Check.Ref en = check.en();
            if (check.status() == Status.MATCH && zh != null && en != null && zh.pair() == en.pair()) {
                all.at(zh.figure(), en.figure());
            }
        }
        return all.plants.stream().distinct().toList();
    }

    private void at(int zh, int en) {
        for (Reason reason : List.of(Reason.DIRECTION, Reason.BOUND, Reason.POLARITY)) {
            Opposites.Place chinese = near(Language.ZH, zh, reason);
            Opposites.Place english = near(Language.EN, en, reason);
            if (chinese != null && english != null && bothDeny(reason, chinese, english)) {
                turn(Language.ZH, chinese);
                turn(Language.EN, english);
            }
        }
        ranks(zh, en);
        order(Language.ZH, zh);
        order(Language.EN, en);
    }

    /** A denial taken out is an error only where the other language denies too; one put in, where it does not. */
    private static boolean bothDeny(Reason reason, Opposites.Place zh, Opposites.Place en) {
        return reason != Reason.POLARITY || isDenial(zh.word()) == isDenial(en.word());
    }

    private static boolean isDenial(Opposites.Word word) {
        return word.opposite().isEmpty()
                || word.opposite().equals("still")
                || word.words().equals("停止");
    }

    private Opposites.@Nullable Place near(Language language, int index, Reason reason) {
        List<Figure> figures = pair.side(language);
        Figure figure = figures.get(index);
        boolean dated = figure.date() != null || figure.kind().startsWith("year");
        if (dated || figure.kind().equals("ordinal")) {
            return null;
        }
        int floor = index == 0 ? 0 : figures.get(index - 1).end();
        boolean zh = language == Language.ZH;
        int reach = reason == Reason.BOUND ? 4 : zh ? ZH_REACH : EN_REACH;
        int from = reason == Reason.BOUND ? core(language, figure) : figure.start();
        int to = reason == Reason.BOUND ? coreEnd(language, figure) : figure.end();
        return Opposites.near(text(language), language, reason, from, to, Math.min(floor, from), reach);
    }

    /** Where the number begins behind the words that bound it. */
    private int core(Language language, Figure figure) {
        Matcher number = NUMBER.matcher(text(language)).region(figure.start(), figure.end());
        return number.find() ? number.start() : figure.start();
    }

    private int coreEnd(Language language, Figure figure) {
        String words = figure.text(text(language));
        int tail = words.endsWith("以上") || words.endsWith("以下") || words.endsWith("以内") ? 2 : 0;
        tail = words.endsWith("or more") || words.endsWith("or above")
                ? words.length() - words.lastIndexOf(" or")
                : tail;
        return figure.end() - tail;
    }

    private void turn(Language language, Opposites.Place place) {
        String text = text(language);
        add(place.word().reason(), false, language, place.in(text, place.word().opposite()));
        place.word().others().forEach(other -> add(place.word().reason(), true, language, place.in(text, other)));
    }

    private void ranks(int zh, int en) {
        Figure chinese = pair.zh().get(zh);
        Figure english = pair.en().get(en);
        if (!chinese.kind().equals("ordinal") || !english.kind().equals("ordinal")) {
            return;
        }
        Matcher rank = ZH_RANK.matcher(text(Language.ZH)).region(Math.max(0, chinese.start() - 2), chinese.end());
        if (rank.find()) {
            add(Reason.RANK, false, Language.ZH, with(Language.ZH, rank.start(2), rank.end(2), other(rank.group(2))));
            String turned =
                    rank.group(1) == null ? "倒数" + rank.group() : rank.group().substring(2);
            add(Reason.RANK, false, Language.ZH, with(Language.ZH, rank.start(), rank.end(), turned));
        }
        Matcher place = EN_RANK.matcher(text(Language.EN)).region(english.start(), english.end());
        if (place.find()) {
            add(Reason.RANK, false, Language.EN, with(Language.EN, place.start(), place.end(), otherEn(place.group())));
        }
    }

    private static String other(String rank) {
        if (Character.isDigit(rank.charAt(0))) {
            return String.valueOf(Integer.parseInt(rank) + 1);
        }
        return rank.equals("三") ? "四" : rank.length() > 1 ? rank.substring(0, 1) : "三";
    }

    private static String otherEn(String rank) {
        int index = EN_ORDINALS.indexOf(rank);
        return index >= 0
                ? EN_ORDINALS.get((index + 1) % EN_ORDINALS.size())
                : (Integer.parseInt(rank.replaceAll("\\D", "")) + 2) + "th";
    }

    /** The two ends of a move change places: the figure and the next, where the words say from and to. */
    private void order(Language language, int index) {
        List<Figure> figures = pair.side(language);
        if (index + 1 >= figures.size()) {
            return;
        }
        Figure from = figures.get(index);
        Figure to = figures.get(index + 1);
        String text = text(language);
        String before = text.substring(Math.max(0, from.start() - 12), from.start());
        String between = text.substring(from.end(), Math.max(from.end(), to.start()));
        boolean zh = language == Language.ZH;
        boolean move = zh
                ? before.matches(".*[由从](?:[^,。，；]{0,8})?") && between.matches("[^,。，；]{0,8}(?:到|至|为)")
                : before.matches(".*\\bfrom (?:about )?") && between.matches("[^,.;]{0,24}\\bto (?:about )?");
        Matcher first = NUMBER.matcher(text).region(from.start(), from.end());
        Matcher second = NUMBER.matcher(text).region(to.start(), to.end());
        if (move && first.find() && second.find() && !first.group().equals(second.group())) {
            String swapped = text.substring(0, first.start())
                    + second.group()
                    + text.substring(first.end(), second.start())
                    + first.group()
                    + text.substring(second.end());
            add(Reason.ORDER, false, language, swapped);
        }
    }

    private String with(Language language, int start, int end, String words) {
        String text = text(language);
        return text.substring(0, start) + words + text.substring(end);
    }

    private void add(Reason reason, boolean right, Language language, String changed) {
        boolean zh = language == Language.ZH;
        plants.add(new Plant(reason, right, zh ? changed : text(Language.ZH), zh ? text(Language.EN) : changed));
    }

    private String text(Language language) {
        return Objects.requireNonNull(pair.text(language));
    }
}
