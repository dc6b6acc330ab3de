package org.duizhao.bitext.entity.list;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.duizhao.bitext.entity.EntityType;
import org.jspecify.annotations.Nullable;

/** The words that names end with, and what they make of a name: 大学 an organisation, 机场 a facility. */
public final class NameEndings {

    private static final int LONGEST_ZH = 12;
    private static final int LONGEST_EN = 6;

    private static final Map<String, EntityType> ZH = new HashMap<>();
    private static final Map<String, EntityType> EN = new HashMap<>();
    private static final Map<String, List<String>> TRANSLATIONS = new HashMap<>();

    private static final Set<String> DEPARTMENTS = new HashSet<>();
    private static final Map<Character, String> BODIES = Map.of(
            '局', "Bureau Administration Department", '厅', "Department", '部', "Ministry Department", '委', "Commission");

    static {
        for (String[] row : WordLists.rows("heads.tsv", 3)) {
            EntityType type = EntityType.of(row[2]);
            ZH.put(row[0], type);
            TRANSLATIONS.put(row[0], WordLists.alternatives(row[1]));
            for (String english : WordLists.alternatives(row[1])) {
                EN.putIfAbsent(english.toLowerCase(Locale.ROOT), type);
            }
        }
        for (String[] row : WordLists.rows("departments.tsv", 3)) {
            WordLists.alternatives(row[0]).forEach(subject -> department(subject, row[1], row[2]));
        }
    }

    private NameEndings() {}

    /** 教育 with 局厅: 教育局, 教育厅. */
    private static void department(String subject, String english, String kinds) {
        for (char kind : kinds.toCharArray()) {
            String body = BODIES.getOrDefault(kind, "");
            List<String> names = kind == '委' ? List.of(subject + "委", subject + "委员会") : List.of(subject + kind);
            for (String name : names) {
                if (ZH.putIfAbsent(name, EntityType.ORGANISATION) == null) {
                    DEPARTMENTS.add(name);
                    TRANSLATIONS.put(name, List.of(english.replace('|', ' ') + " " + body));
                }
            }
        }
    }

    /** Whether a head is a department of an administration: 教育局. */
    public static boolean isDepartment(String head) {
        return DEPARTMENTS.contains(head);
    }

    /** All Chinese head words. */
    public static Set<String> zh() {
        return ZH.keySet();
    }

    /** The longest head word that {@code text} has before {@code end}, not reaching before {@code start}. */
    public static @Nullable String endingAt(CharSequence text, int start, int end) {
        for (int from = Math.max(start, end - LONGEST_ZH); from < end; from++) {
            String tail = text.subSequence(from, end).toString();
            if (ZH.containsKey(tail)) {
                return tail;
            }
        }
        return null;
    }

    public static @Nullable EntityType zh(String head) {
        return ZH.get(head);
    }

    /** The type of the longest English head phrase that these words end with. */
    public static @Nullable EntityType en(List<String> words) {
        for (int n = Math.min(LONGEST_EN, words.size()); n > 0; n--) {
            EntityType type = EN.get(String.join(" ", words.subList(words.size() - n, words.size()))
                    .toLowerCase(Locale.ROOT));
            if (type != null) {
                return type;
            }
        }
        return null;
    }

    public static Map<String, List<String>> translations() {
        return TRANSLATIONS;
    }
}
