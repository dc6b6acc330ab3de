package org.duizhao.bitext.glossary;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing and what it is to be called.
 *
 * @param zh its Chinese names, the preferred one first
 * @param en its English names, the preferred one first
 */
public record GlossaryTerm(List<String> zh, List<String> en) {

    private static final int LONGEST = 200;

    public GlossaryTerm {
        zh = List.copyOf(zh);
        en = List.copyOf(en);
        if (zh.isEmpty() || en.isEmpty()) {
            throw new IllegalArgumentException("term: " + zh + " " + en + " (expected: a name in each language)");
        }
    }

    /**
     * Reads a table: Chinese and English in a line, a tab between, several names of one language parted by {@code |} or
     * {@code ;}. A line that begins with # is none.
     *
     * @param name of the table, for messages
     * @throws IllegalArgumentException naming line and rule
     */
    public static List<GlossaryTerm> read(String name, List<String> lines) {
        List<GlossaryTerm> terms = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                terms.add(read(name + ", line " + (i + 1), line));
            }
        }
        return terms;
    }

    private static GlossaryTerm read(String place, String line) {
        String[] cells = line.split("\t");
        List<String> zh = names(cells[0]);
        List<String> en = cells.length < 2 ? List.of() : names(cells[1]);
        if (zh.isEmpty() || en.isEmpty()) {
            String shown = line.substring(0, Math.min(60, line.length()));
            throw new IllegalArgumentException(
                    place + ": " + shown + " (expected: Chinese, a tab, English; a name in each language)");
        }
        return new GlossaryTerm(zh, en);
    }

    private static List<String> names(String cell) {
        List<String> names = new ArrayList<>();
        for (String name : cell.split("[|;；]")) {
            if (!name.isBlank() && name.length() <= LONGEST) {
                names.add(name.strip());
            }
        }
        return names;
    }
}
