package org.duizhao.bitext.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.check.Arithmetic.Finding;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** A count of things that are named behind it, and how many are named: 四座城门：朝阳门、永定门、迎恩门和望江门. */
final class CountedLists {

    private static final BigDecimal MOST = BigDecimal.valueOf(20);
    private static final Pattern ZH_OPENS = Pattern.compile(
            "[^,;。::、\\d]{1,14}(?:[::]\\s?|[,,]?(?:分别是|分别为|即|也就是|它们是|他们是|她们是|包括)[::]?)|[,,]?(?:分别是|分别为|即|它们是|他们是)[::]?");
    private static final Pattern EN_OPENS =
            Pattern.compile("[^,;.::\\d]{1,60}(?:: |, namely,? | - | — |, that is,? )|(?:: |, namely,? )");
    private static final Pattern ORDINALS = Pattern.compile("[^。\\n]{1,40}?(?=一是)");
    private static final Pattern SOME = Pattern.compile(
            "等|例如|比如|[^一-鿿]如|\\betc\\b|\\bsuch as\\b|\\bfor example\\b|\\bamong (?:them|others)\\b|\\bincluding\\b|…");
    private static final Pattern ZH_AND = Pattern.compile("以及|[和及与暨]");
    private static final Pattern EN_AND = Pattern.compile(",? (?:and|&|or) ");
    private static final Pattern STOP = Pattern.compile("[。;\\n(!?]");
    private static final Pattern EN_STOP = Pattern.compile("[.](?=\\s+\\p{Lu}|\\s*$)|[\\n(!?]");
    private static final Pattern EN_ABBREVIATED = Pattern.compile("\\bNo\\.|\\bSt\\.|\\bDr\\.|\\bMr\\.|\\bMs\\.");
    private static final Pattern ASIDE = Pattern.compile(
            ", (?:which|who|where|when|whose|a|an|the \\w+est|in|of|at|all|both|with|while|but|so|as)\\b");
    private static final Pattern TURNS =
            Pattern.compile("\\b(?:on the one hand|either|neither|whether|both)\\b", Pattern.CASE_INSENSITIVE);
    private static final int ZH_ITEM = 16;
    private static final int EN_ITEM = 60;

    private final List<Stated> stated;

    CountedLists(List<Stated> stated) {
        this.stated = stated;
    }

    List<Finding> find() {
        List<Finding> found = new ArrayList<>();
        for (Stated count : stated) {
            boolean small = count.amount().family().equals("count")
                    && count.isExact()
                    && count.isWhole()
                    && count.figure().unit() == null
                    && count.value().compareTo(BigDecimal.ONE) > 0
                    && count.value().compareTo(MOST) <= 0;
            int[] named = small ? named(count) : null;
            if (named != null
                    && (count.value().intValue() < named[0] || count.value().intValue() > named[1])) {
                String why =
                        "%s, but %s named".formatted(count.normalised(), named[0] == 1 ? "one is" : named[0] + " are");
                found.add(Finding.of("count", why, 0.7, List.of(count)));
            }
        }
        return found;
    }

    /** The least and the most that the list may hold; null if there is none, or not all are named. */
    private int @Nullable [] named(Stated count) {
        String text = count.text();
        boolean zh = count.language() == Language.ZH;
        Matcher opens =
                (zh ? ZH_OPENS : EN_OPENS).matcher(text).region(count.figure().end(), text.length());
        boolean listed = opens.lookingAt();
        int from = listed ? opens.end() : count.figure().end();
        int stop = end(text, from, zh);
        if (zh && !listed || zh && text.startsWith("一是", from)) {
            return ordinals(text, count.figure().end());
        }
        boolean counts = stated.stream()
                .anyMatch(other ->
                        other.figure().start() >= from && other.figure().end() <= stop);
        if (!listed
                || counts
                || SOME.matcher(text.substring(count.figure().end(), Math.min(text.length(), stop + 1)))
                        .find()) {
            return null;
        }
        String list = text.substring(from, stop).strip();
        return zh ? zh(list) : en(list);
    }

    private static int end(String text, int from, boolean zh) {
        Matcher stop = (zh ? STOP : EN_STOP).matcher(text).region(from, text.length());
        while (stop.find()) {
            boolean point = !zh
                    && EN_ABBREVIATED
                            .matcher(text.substring(Math.max(from, stop.start() - 3), stop.end()))
                            .find();
            if (!point) {
                return stop.start();
            }
        }
        return text.length();
    }

    /** 一是…二是…三是. */
    private static int @Nullable [] ordinals(String text, int from) {
        Matcher opens = ORDINALS.matcher(text).region(from, text.length());
        if (!opens.lookingAt() || opens.end() - from > 14) {
            return null;
        }
        int last = 0;
        for (int i = 0; i < 9; i++) {
            if (text.indexOf("一二三四五六七八九".charAt(i) + "是", from) < 0) {
                break;
            }
            last = i + 1;
        }
        return last < 2 ? null : new int[] {last, last};
    }

    private static int @Nullable [] zh(String all) {
        int comma = all.indexOf(',');
        boolean marks = all.indexOf('、') >= 0 && (comma < 0 || all.indexOf('、') < comma);
        boolean nested = marks && comma >= 0 && all.indexOf('、', comma) >= 0;
        String list = marks && comma >= 0 ? all.substring(0, comma) : all;
        String[] items = list.split(marks ? "、" : ",");
        return nested || !marks && comma >= 0 && items.length < 3 ? null : range(items, ZH_AND, ZH_ITEM, false);
    }

    private static int @Nullable [] en(String list) {
        boolean parted = list.indexOf(';') >= 0;
        if (!parted && (ASIDE.matcher(list).find() || isMixed(list))
                || TURNS.matcher(list).find()) {
            return null;
        }
        return range(list.split(parted ? ";" : ","), EN_AND, EN_ITEM, true);
    }

    /** Whether some items are names and others none: persons and their offices. */
    private static boolean isMixed(String list) {
        int names = 0;
        String[] items = list.split(",");
        for (String item : items) {
            String bare = item.strip().replaceFirst("^(?:and|or) ", "");
            names += !bare.isEmpty() && Character.isUpperCase(bare.charAt(0)) ? 1 : 0;
        }
        return names > 0 && names < items.length;
    }

    /** A word for "and" in an item may part two or belong to a name; before the last item of all it parts. */
    private static int @Nullable [] range(String[] items, Pattern and, int longest, boolean lastParts) {
        int more = 0;
        boolean parts = false;
        for (int i = 0; i < items.length; i++) {
            Matcher joint = and.matcher(" " + items[i].strip() + " ");
            boolean leading = false;
            int inside = 0;
            while (joint.find()) {
                leading |= joint.start() == 0;
                inside += joint.start() == 0 ? 0 : 1;
            }
            more += inside;
            parts |= lastParts && i == items.length - 1 && inside > 0 && !leading;
            if (items[i].isBlank() || items[i].strip().length() > longest * (1 + inside)) {
                return null;
            }
        }
        int least = items.length + (parts ? 1 : 0);
        return items.length + more < 2 ? null : new int[] {least, items.length + more};
    }
}
