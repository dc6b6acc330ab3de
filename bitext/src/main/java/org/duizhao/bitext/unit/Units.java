package org.duizhao.bitext.unit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Phrases;
import org.jspecify.annotations.Nullable;

/** The units of the table {@code units.tsv}, found by their names in text or by their code. */
public final class Units {

    private static final Map<String, Unit> BY_CODE = new HashMap<>();
    private static final Map<String, Unit> CHINESE = new HashMap<>();
    private static final Map<String, Unit> ENGLISH = new HashMap<>();
    private static final Phrases CHINESE_NAMES;
    private static final Phrases ENGLISH_NAMES;

    static {
        load();
        CHINESE_NAMES = new Phrases(CHINESE.keySet());
        ENGLISH_NAMES = new Phrases(ENGLISH.keySet());
    }

    private Units() {}

    /** A unit name in a text. */
    public record Match(Unit unit, int end) {}

    /** The longest unit name of folded {@code text} that begins at {@code i}, or null. */
    public static @Nullable Match at(String text, int i, Language language) {
        if (i >= text.length()) {
            return null;
        }
        boolean chinese = language == Language.ZH;
        int end = (chinese ? CHINESE_NAMES : ENGLISH_NAMES).endOfWord(text, i);
        if (end == i) {
            return null;
        }
        String name = text.substring(i, end);
        Unit unit = chinese ? CHINESE.get(name) : exactOrLower(name);
        return unit == null ? null : new Match(unit, end);
    }

    public static @Nullable Unit byCode(String code) {
        return BY_CODE.get(code);
    }

    /** A unit that the table must hold. */
    public static Unit require(String code) {
        Unit unit = BY_CODE.get(code);
        if (unit == null) {
            throw new IllegalArgumentException("unit: " + code + " (expected: a code of units.tsv)");
        }
        return unit;
    }

    /** One unit for each of another: t/d. It measures what the first measures. */
    public static Unit per(Unit unit, Unit base) {
        String code = unit.code() + "/" + base.code();
        Unit known = BY_CODE.get(code);
        if (known != null) {
            return known;
        }
        BigDecimal over = unit.factor();
        BigDecimal under = base.factor();
        return over == null || under == null
                ? new Unit(code, unit.quantity(), null, null)
                : new Unit(
                        code,
                        unit.quantity(),
                        over.divide(under, MathContext.DECIMAL64),
                        unit.base() + "/" + base.base());
    }

    public static Collection<Unit> all() {
        return List.copyOf(BY_CODE.values());
    }

    /** kW is no KW, but Kilometers are kilometers: names of up to three letters keep their case. */
    private static @Nullable Unit exactOrLower(String name) {
        Unit exact = ENGLISH.get(name);
        return exact != null || name.length() <= 3 ? exact : ENGLISH.get(name.toLowerCase(Locale.ROOT));
    }

    private static void load() {
        rows("units.tsv").forEach(Units::add);
        rows("currencies.tsv").forEach(Units::add);
        PrefixedUnits.rows(rows("prefixes.tsv"), rows("prefixed.tsv")).forEach(Units::addIfNew);
    }

    static List<String> rows(String resource) {
        try (InputStream in = Units.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A unit composed of prefix and base: names that the tables give already keep their meaning. */
    private static void addIfNew(PrefixedUnits.Row row) {
        Unit unit = BY_CODE.computeIfAbsent(row.unit().code(), code -> row.unit());
        row.chinese().forEach(name -> CHINESE.putIfAbsent(name, unit));
        row.english().forEach(name -> ENGLISH.putIfAbsent(name, unit));
    }

    private static void add(String line) {
        String[] f = line.split("\t", -1);
        if (f.length != 6) {
            throw new IllegalArgumentException("units.tsv: " + line + " (expected: 6 columns)");
        }
        BigDecimal factor = f[2].isEmpty() ? null : factor(f[2]);
        Unit unit = new Unit(f[0], Quantity.valueOf(f[1]), factor, f[3].isEmpty() ? null : f[3]);
        BY_CODE.putIfAbsent(unit.code(), unit);
        for (String name : f[4].split("\\|")) {
            if (!name.isEmpty()) {
                CHINESE.put(name, unit);
            }
        }
        for (String name : f[5].split("\\|")) {
            if (name.length() > 3) {
                ENGLISH.putIfAbsent(name.toLowerCase(Locale.ROOT), unit);
            }
            if (!name.isEmpty()) {
                ENGLISH.put(name, unit);
            }
        }
    }

    private static BigDecimal factor(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new BigDecimal(text)
                : new BigDecimal(text.substring(0, slash))
                        .divide(new BigDecimal(text.substring(slash + 1)), MathContext.DECIMAL64);
    }
}
