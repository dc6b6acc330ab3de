package org.duizhao.bitext.entity.list;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.bitext.entity.EntityType;

/**
 * A name of a user's own gazetteer.
 *
 * @param zh Chinese names, fullest first; may be empty if there is an English one
 * @param en English names, fullest first; may be empty if there is a Chinese one
 */
public record OwnName(List<String> zh, List<String> en, EntityType type) {

    private static final int LONGEST = 100;

    public OwnName {
        zh = List.copyOf(zh);
        en = List.copyOf(en);
    }

    /**
     * Reads a gazetteer: a line each, Chinese, English and type separated by tabs, other names after a bar:
     * {@code 浪潮集团|浪潮<tab>Inspur Group|Inspur<tab>organisation}. Blank lines and those that start with {@code #} are
     * remarks.
     *
     * @param source what messages call the lines: the name of their file
     * @throws IllegalArgumentException if a line is none of these; the message names the first such line
     */
    public static List<OwnName> read(String source, Stream<String> lines) {
        List<OwnName> names = new ArrayList<>();
        int number = 0;
        for (Iterator<String> all = lines.iterator(); all.hasNext(); ) {
            String line = all.next();
            String plain = line.startsWith("\uFEFF") ? line.substring(1) : line;
            number++;
            if (!plain.isBlank() && !plain.startsWith("#")) {
                names.add(parse(plain, source + " line " + number));
            }
        }
        return names;
    }

    private static OwnName parse(String line, String where) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 3) {
            throw new IllegalArgumentException(
                    where + ": " + line + " (expected: Chinese, English and type, separated by tabs)");
        }
        OwnName name =
                new OwnName(names(fields[0], true, where), names(fields[1], false, where), type(fields[2], where));
        if (name.zh.isEmpty() && name.en.isEmpty()) {
            throw new IllegalArgumentException(where + ": " + line + " (expected: a Chinese or an English name)");
        }
        return name;
    }

    private static EntityType type(String field, String where) {
        try {
            return EntityType.of(field.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    private static List<String> names(String field, boolean chinese, String where) {
        List<String> names = new ArrayList<>();
        for (String part : field.isBlank() ? new String[0] : field.split("\\|", -1)) {
            String name = part.strip();
            boolean han = name.chars().anyMatch(c -> ZhText.isHan((char) c));
            if (chinese != han || name.length() < 2 || name.length() > LONGEST) {
                String rule =
                        chinese ? "2 to 100 characters, Chinese ones among them" : "2 to 100 characters, none Chinese";
                throw new IllegalArgumentException(where + ": name: " + name + " (expected: " + rule + ")");
            }
            names.add(name);
        }
        return names;
    }
}
