package org.duizhao.bitext.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duizhao.bitext.text.Language;

/** Finds what a text names. Immutable; safe for use by many threads. */
public final class Entities {

    private final Gazetteer gazetteer;
    private final ZhFinder zh;
    private final EnFinder en;

    private Entities(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.zh = new ZhFinder(gazetteer);
        this.en = new EnFinder(gazetteer);
    }

    private static final class Standard {
        private static final Entities INSTANCE = new Entities(Gazetteer.with(List.of()));
    }

    /** With the gazetteers of this library. */
    public static Entities standard() {
        return Standard.INSTANCE;
    }

    /**
     * With names of one's own before those of this library: a line each, Chinese, English and type separated by tabs,
     * other names after a bar: {@code 浪潮集团|浪潮<tab>Inspur Group|Inspur<tab>organisation}. Lines that start with
     * {@code #} are remarks.
     *
     * @throws IllegalArgumentException if a line is none of these; the message names it
     * @throws IOException if the names cannot be read
     */
    public static Entities with(Reader names) throws IOException {
        List<String[]> rows = new ArrayList<>();
        BufferedReader reader = new BufferedReader(names);
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            String plain = line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (!plain.isBlank() && !plain.startsWith("#")) {
                rows.add(row(plain, number));
            }
        }
        return new Entities(Gazetteer.with(rows));
    }

    private static String[] row(String line, int number) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 3 || fields[0].isBlank() && fields[1].isBlank()) {
            throw new IllegalArgumentException("gazetteer line " + number + ": " + line
                    + " (expected: Chinese, English and type, separated by tabs)");
        }
        String type = fields[2].trim();
        EntityType.of(type);
        return new String[] {fields[0].trim(), fields[1].trim(), type};
    }

    /**
     * The maximal mentions of {@code text} in its order, each followed by those nested in it. Lone surrogates, broken
     * lines and any length are fine; time is linear in the length.
     */
    public List<EntityMention> find(String text, Language language) {
        return find(text, language, Context.NONE);
    }

    List<EntityMention> find(String text, Language language, Context context) {
        return language == Language.ZH ? zh.find(text, context) : en.find(text, context);
    }

    /** The acronyms that an English text defines, with the type of what they stand for. */
    Map<String, EntityType> acronyms(String english) {
        return en.acronyms(english);
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }
}
