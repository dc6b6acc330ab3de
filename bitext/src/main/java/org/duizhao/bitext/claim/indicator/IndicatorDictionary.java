package org.duizhao.bitext.claim.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.unit.Quantity;
import org.duizhao.bitext.unit.Units;
import org.jspecify.annotations.Nullable;

/** The indicators that are known by name, in both languages: {@code indicators.tsv}, and a user's own. */
public final class IndicatorDictionary {

    private static final int COLUMNS = 8;
    private static final Set<String> COUNTS = Set.of("1", "pkm", "tkm");

    private final Map<String, Indicator> byId = new LinkedHashMap<>();
    /** All names of each, folded, one string. */
    private final Map<String, String> names = new LinkedHashMap<>();

    private final ZhNames zh = new ZhNames();
    private final EnNames en = new EnNames();

    private IndicatorDictionary() {}

    private static final class Standard {
        static final IndicatorDictionary ONE = new IndicatorDictionary();

        static {
            resource().forEach(ONE::add);
            ONE.zh.ready();
        }
    }

    public static IndicatorDictionary standard() {
        return Standard.ONE;
    }

    /**
     * The standard dictionary with a user's own entries, which go before it where both have a name.
     *
     * @param lines in the columns of {@code indicators.tsv}; those after the English names may be left out
     */
    public static IndicatorDictionary with(Collection<String> lines) {
        IndicatorDictionary both = new IndicatorDictionary();
        lines.stream().filter(IndicatorDictionary::isEntry).forEach(both::add);
        resource().forEach(both::addIfNew);
        both.zh.ready();
        return both;
    }

    /** The entry of that id; what was added to a stock ({@code -new}) is told by the stock's. */
    public @Nullable Indicator byId(String id) {
        Indicator known = byId.get(id);
        boolean added = known == null && id.endsWith(IndicatorName.NEW);
        return added ? byId.get(id.substring(0, id.length() - IndicatorName.NEW.length())) : known;
    }

    /** Which way is the better one; of what is not known, up. */
    public Better better(String id) {
        Indicator known = byId(id);
        return known == null ? Better.HIGHER : known.better();
    }

    public Collection<Indicator> all() {
        return List.copyOf(byId.values());
    }

    /** The ids of the indicators that have a name with these words in it, in any script and case. */
    public List<String> matching(String words) {
        String asked = Folding.fold(words).toLowerCase(Locale.ROOT).strip();
        List<String> ids = new ArrayList<>();
        names.forEach((id, all) -> {
            if (id.equals(asked) || all.contains(asked)) {
                ids.add(id);
            }
        });
        return ids;
    }

    ZhNames zh() {
        return zh;
    }

    EnNames en() {
        return en;
    }

    private static List<String> resource() {
        try (InputStream in = IndicatorDictionary.class.getResourceAsStream("indicators.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(IndicatorDictionary::isEntry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEntry(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    private void addIfNew(String line) {
        if (!byId.containsKey(line.substring(0, line.indexOf('\t')))) {
            add(line);
        }
    }

    private void add(String line) {
        List<String> columns = new ArrayList<>(List.of(line.split("\t", -1)));
        if (columns.size() < 3 || columns.get(0).isBlank() || columns.size() > COLUMNS) {
            throw new IllegalArgumentException("indicator: " + line
                    + " (expected: id, Chinese names, English names and up to" + " five more columns, tabs between)");
        }
        while (columns.size() < COLUMNS) {
            columns.add("");
        }
        List<String> zhNames = names(columns.get(1));
        List<String> enNames = names(columns.get(2));
        Indicator indicator = new Indicator(
                columns.get(0).strip(),
                zhNames.isEmpty() ? columns.get(0) : zhNames.get(0),
                enNames.isEmpty() ? columns.get(0) : enNames.get(0),
                quantities(columns.get(3)),
                one(Better.class, columns.get(4), Better.HIGHER),
                one(Nature.class, columns.get(5), Nature.SUM),
                columns.get(6).isEmpty() ? null : columns.get(6),
                columns.get(7).isEmpty() ? null : columns.get(7));
        byId.put(indicator.id(), indicator);
        names.put(
                indicator.id(),
                Folding.fold(columns.get(1) + "|" + columns.get(2)).toLowerCase(Locale.ROOT));
        zhNames.forEach(name -> zh.add(name, indicator));
        enNames.forEach(name -> en.add(name, indicator));
    }

    private static List<String> names(String column) {
        return List.of(column.split("\\|")).stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static <E extends Enum<E>> E one(Class<E> type, String word, E otherwise) {
        try {
            return word.isEmpty() ? otherwise : Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    type.getSimpleName().toLowerCase(Locale.ROOT) + ": " + word + " (expected: one of "
                            + List.of(type.getEnumConstants()) + ", in lower case)",
                    e);
        }
    }

    private static Set<Quantity> quantities(String column) {
        Set<Quantity> quantities = EnumSet.noneOf(Quantity.class);
        for (String unit : names(column)) {
            quantities.add(quantity(unit));
        }
        return quantities.isEmpty() ? EnumSet.allOf(Quantity.class) : quantities;
    }

    private static Quantity quantity(String unit) {
        if (COUNTS.contains(unit)) {
            return Quantity.COUNT;
        }
        return switch (unit) {
            case "CNY" -> Quantity.MONEY;
            case "%", "per1000" -> Quantity.PERCENT;
            default -> Units.require(unit).quantity();
        };
    }
}
