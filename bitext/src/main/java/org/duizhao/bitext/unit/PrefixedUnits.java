package org.duizhao.bitext.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Units composed of an SI prefix and a base, from the tables of both: 兆瓦, megawatts, MW. */
final class PrefixedUnits {

    private PrefixedUnits() {}

    /** A composed unit with its names. */
    record Row(Unit unit, List<String> chinese, List<String> english) {}

    private record Prefix(String symbol, int power, String chinese, String english) {}

    static List<Row> rows(List<String> prefixLines, List<String> baseLines) {
        List<Prefix> prefixes = prefixLines.stream()
                .map(line -> line.split("\t", -1))
                .map(f -> new Prefix(f[0], Integer.parseInt(f[1]), f[2], f[3]))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (String line : baseLines) {
            String[] f = line.split("\t", -1);
            if (f.length != 8) {
                throw new IllegalArgumentException("prefixed.tsv: " + line + " (expected: 8 columns)");
            }
            rows.add(row(f, new Prefix("", 0, "", "")));
            prefixes.stream()
                    .filter(prefix -> f[7].contains(prefix.symbol()))
                    .forEach(prefix -> rows.add(row(f, prefix)));
        }
        return rows;
    }

    private static Row row(String[] f, Prefix prefix) {
        BigDecimal factor = new BigDecimal(f[3]).scaleByPowerOfTen(prefix.power());
        Unit unit = new Unit(prefix.symbol() + f[1], Quantity.valueOf(f[2]), factor, f[4]);
        boolean bare = prefix.power() == 0;
        List<String> chinese = new ArrayList<>(names(f[5], prefix.chinese(), bare, false));
        List<String> english = new ArrayList<>(names(f[6], prefix.english(), bare, true));
        if (!bare || f[0].length() > 2 || "VWJN".contains(f[0])) {
            chinese.add(prefix.symbol() + f[0]);
            english.add(prefix.symbol() + f[0]);
        }
        if (prefix.symbol().equals("u")) {
            english.add("μ" + f[0]);
            english.add("µ" + f[0]);
            chinese.add("μ" + f[0]);
        }
        return new Row(unit, chinese, english);
    }

    /** A name with a star stands only behind a prefix. */
    private static List<String> names(String all, String prefix, boolean bare, boolean plural) {
        List<String> names = new ArrayList<>();
        for (String name : all.split("\\|")) {
            boolean starred = name.startsWith("*");
            if (!name.isEmpty() && !(bare && starred)) {
                String whole = prefix + (starred ? name.substring(1) : name);
                names.add(whole);
                if (plural) {
                    names.add(whole.contains(" per ") ? whole.replaceFirst(" per ", "s per ") : whole + "s");
                }
            }
        }
        return names;
    }
}
