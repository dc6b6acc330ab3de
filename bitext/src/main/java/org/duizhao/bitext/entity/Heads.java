package org.duizhao.bitext.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that names end with, and what they make of a name: 大学 an organisation, 机场 a facility. */
final class Heads {

    private static final int LONGEST_ZH = 12;
    private static final int LONGEST_EN = 6;

    private static final Map<String, EntityType> ZH = new HashMap<>();
    private static final Map<String, EntityType> EN = new HashMap<>();
    private static final Map<String, List<String>> TRANSLATIONS = new HashMap<>();

    static {
        for (String[] row : Resources.rows("heads.tsv", 3)) {
            EntityType type = EntityType.of(row[2]);
            ZH.put(row[0], type);
            TRANSLATIONS.put(row[0], Resources.alternatives(row[1]));
            for (String english : Resources.alternatives(row[1])) {
                EN.putIfAbsent(english.toLowerCase(Locale.ROOT), type);
            }
        }
    }

    private Heads() {}

    /** The longest head word that {@code text} has before {@code end}, not reaching before {@code start}. */
    static @Nullable String endingAt(CharSequence text, int start, int end) {
        for (int from = Math.max(start, end - LONGEST_ZH); from < end; from++) {
            String tail = text.subSequence(from, end).toString();
            if (ZH.containsKey(tail)) {
                return tail;
            }
        }
        return null;
    }

    static @Nullable EntityType zh(String head) {
        return ZH.get(head);
    }

    /** The type of the longest English head phrase that these words end with. */
    static @Nullable EntityType en(List<String> words) {
        for (int n = Math.min(LONGEST_EN, words.size()); n > 0; n--) {
            EntityType type = EN.get(String.join(" ", words.subList(words.size() - n, words.size()))
                    .toLowerCase(Locale.ROOT));
            if (type != null) {
                return type;
            }
        }
        return null;
    }

    static Map<String, List<String>> translations() {
        return TRANSLATIONS;
    }
}
