package org.duizhao.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duizhao.bitext.table.TableReading;
import org.jspecify.annotations.Nullable;

/** The lines above a table that belong to it: its title, in one language or two, and the unit of its numbers. */
final class Captions {

    private static final Pattern NUMBERED =
            Pattern.compile("(?:附?表|Table|TABLE)\\s*[\\d一二三四五六七八九十A-Z].*|.*(?:表|一览|Table|Indicators|Statistics)");
    private static final Pattern SENTENCE = Pattern.compile(".*[。；;：:，,！？!?]|.*\\p{L}\\.");
    /** Longest titles, in characters; an English one says the same in more. */
    private static final int LONGEST = 80;

    private static final int LONGEST_EN = 160;
    private static final int MOST = 4;

    private Captions() {}

    /** Of the paragraphs above, those that belong to the table, in their order; an empty text stands for another kind of block. */
    static List<String> above(List<String> paragraphs) {
        List<String> captions = new ArrayList<>();
        boolean titled = false;
        for (int i = paragraphs.size() - 1; i >= 0 && captions.size() < MOST; i--) {
            String text = paragraphs.get(i);
            boolean unit = TableReading.statedUnit(text) != null && isShort(text);
            boolean title = isTitle(text) && (!titled || NUMBERED.matcher(text).matches());
            if (!unit && !title) {
                break;
            }
            titled |= title && !unit;
            captions.add(0, text);
        }
        return captions;
    }

    private static boolean isShort(String text) {
        boolean han = text.chars().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
        return text.length() <= (han ? LONGEST : LONGEST_EN);
    }

    private static boolean isTitle(String text) {
        return !text.isBlank() && isShort(text) && !SENTENCE.matcher(text).matches();
    }

    /** All that is no unit, and what the table has in a line of its own. */
    static @Nullable String joined(List<String> captions, @Nullable String inside) {
        List<String> titles = new ArrayList<>();
        for (String caption : captions) {
            String unit = TableReading.statedUnit(caption);
            if (unit == null || !caption.replaceAll("[（()）]", "").strip().equals(unit)) {
                titles.add(caption);
            }
        }
        if (inside != null) {
            titles.add(inside);
        }
        return titles.isEmpty() ? null : String.join(" ", titles);
    }

    static @Nullable String unit(List<String> captions) {
        List<String> units = captions.stream()
                .map(TableReading::statedUnit)
                .filter(unit -> unit != null)
                .toList();
        if (units.isEmpty()) {
            return captions.stream()
                    .map(TableReading::unitOfTitle)
                    .filter(unit -> unit != null)
                    .findFirst()
                    .orElse(null);
        }
        return String.join(" ", units);
    }
}
