package org.duizhao.ingest.extract.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.poi.hwpf.model.LFO;
import org.apache.poi.hwpf.model.LFOData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.jspecify.annotations.Nullable;

/** The lists of a binary document ([MS-DOC] 2.4.6.3) and the numbers that Word shows. */
final class DocNumbering {

    /** By their codes ([MS-OSHARED] 2.2.1.3), as WordprocessingML calls them. */
    private static final String[] FORMATS = {
        "decimal",
        "upperRoman",
        "lowerRoman",
        "upperLetter",
        "lowerLetter",
        "ordinal",
        "decimal",
        "decimal",
        "decimal",
        "decimal",
        "ideographDigital",
        "japaneseCounting",
        "decimal",
        "decimal",
        "decimalFullWidth",
        "decimal",
        "japaneseLegal",
        "japaneseDigitalTenThousand",
        "decimalEnclosedCircle",
        "decimalFullWidth2",
        "decimal",
        "decimal",
        "decimalZero",
        "bullet",
        "decimal",
        "decimal",
        "decimalEnclosedFullstop",
        "decimalEnclosedParen",
        "decimalEnclosedCircleChinese",
        "decimalEnclosedCircle",
        "ideographTraditional",
        "ideographZodiac",
        "ideographZodiac",
        "taiwaneseCounting",
        "ideographLegalTraditional",
        "taiwaneseCountingThousand",
        "taiwaneseDigital",
        "chineseCounting",
        "chineseLegalSimplified",
        "chineseCountingThousand",
        "koreanDigital"
    };

    private static final int NONE = 255;

    private final @Nullable ListTables tables;
    private final Map<Integer, ListCounter> counters = new HashMap<>();
    private final Set<Integer> used = new HashSet<>();

    DocNumbering(@Nullable ListTables tables) {
        this.tables = tables;
    }

    /** What stands before the next paragraph of a list; empty for a bullet, and for a list that there is not. */
    String next(int list, int level) {
        LFO lfo = lfo(list);
        if (lfo == null) {
            return "";
        }
        ListCounter counter = counters.computeIfAbsent(lfo.getLsid(), id -> new ListCounter());
        if (used.add(list)) {
            restart(list, counter);
        }
        return counter.next(at -> level(list, at), level);
    }

    /** Whether the list has no numbers but bullets at that level. */
    boolean isBullet(int list, int at) {
        NumberLevel level = level(list, at);
        return level != null && level.format.equals("bullet");
    }

    private @Nullable LFO lfo(int list) {
        try {
            return tables == null ? null : tables.getLfo(list);
        } catch (NoSuchElementException e) {
            return null;
        }
    }

    private void restart(int list, ListCounter counter) {
        for (ListFormatOverrideLevel override : overrides(list)) {
            if (override.isStartAt()) {
                counter.restart(Math.min(override.getLevelNum(), ListCounter.LEVELS - 1));
            }
        }
    }

    private ListFormatOverrideLevel[] overrides(int list) {
        try {
            LFOData data = tables == null ? null : tables.getLfoData(list);
            return data == null || data.getRgLfoLvl() == null ? new ListFormatOverrideLevel[0] : data.getRgLfoLvl();
        } catch (NoSuchElementException e) {
            return new ListFormatOverrideLevel[0];
        }
    }

    private @Nullable NumberLevel level(int list, int at) {
        LFO lfo = lfo(list);
        if (lfo == null || tables == null || at > 8) {
            return null;
        }
        for (ListFormatOverrideLevel override : overrides(list)) {
            if (override.getLevelNum() == at && override.isFormatting()) {
                return level(override.getLevel());
            }
            if (override.getLevelNum() == at && override.isStartAt()) {
                NumberLevel level = level(tables.getLevel(lfo.getLsid(), at));
                return level == null ? null : level.from(override.getIStartAt());
            }
        }
        return level(tables.getLevel(lfo.getLsid(), at));
    }

    private static @Nullable NumberLevel level(@Nullable ListLevel from) {
        if (from == null) {
            return null;
        }
        NumberLevel level = new NumberLevel();
        level.start = from.getStartAt();
        int code = from.getNumberFormat();
        level.format = code == NONE ? "none" : code < FORMATS.length ? FORMATS[code] : "decimal";
        level.legal = from.isLegalNumbering();
        level.suffix = switch (from.getTypeOfCharFollowingTheNumber()) {
            case 1 -> "space";
            case 2 -> "nothing";
            default -> "tab";
        };
        StringBuilder text = new StringBuilder();
        String template = from.getNumberText() == null ? "" : from.getNumberText();
        for (char c : template.toCharArray()) {
            if (c < 9) {
                text.append('%').append(c + 1);
            } else {
                text.append(c);
            }
        }
        level.text = text.toString();
        return level;
    }
}
