package org.duizhao.bitext.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Phrases;
import org.jspecify.annotations.Nullable;

/** The words of one language that say what a clause claims, by role: {@code zh-words.tsv}, {@code en-words.tsv}. */
final class ClaimWords {

    enum Role {
        INCREASE,
        DECREASE,
        CLOSE_INCREASE,
        CLOSE_DECREASE,
        AFTER_INCREASE,
        AFTER_DECREASE,
        RISE,
        FALL,
        BETTER,
        WORSE,
        NOTHING,
        LOSS,
        HARMLESS,
        NEGATION,
        NEGATIVE,
        BOTTOM,
        JOINT;

        /** Whether it says that a thing is better or worse, not that there is more or less of it. */
        boolean judges() {
            return this == BETTER || this == WORSE;
        }

        boolean increases() {
            return this == INCREASE
                    || this == CLOSE_INCREASE
                    || this == AFTER_INCREASE
                    || this == RISE
                    || this == BETTER;
        }
    }

    /** A word of the table where it stands in a text. */
    record Found(int start, int end, Role role, String rule) {}

    private final Map<Role, Map<String, String>> rules = new EnumMap<>(Role.class);
    private final Map<Role, Phrases> phrases = new EnumMap<>(Role.class);
    /** For each character the roles of the words that begin with it, as bits. */
    private final int[] firsts = new int[0x10000];

    private ClaimWords(String resource) {
        try (InputStream in = ClaimWords.class.getResourceAsStream(resource)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rules.forEach((role, words) -> add(role, new Phrases(words.keySet())));
    }

    private void add(Role role, Phrases words) {
        phrases.put(role, words);
        for (int c = 0; c < firsts.length; c++) {
            firsts[c] |= words.begins((char) c) ? 1 << role.ordinal() : 0;
        }
    }

    /** The tables, read when first needed. */
    private static final class Tables {
        static final ClaimWords ZH = new ClaimWords("zh-words.tsv");
        static final ClaimWords EN = new ClaimWords("en-words.tsv");
    }

    static ClaimWords of(Language language) {
        return language == Language.ZH ? Tables.ZH : Tables.EN;
    }

    private void add(String[] columns) {
        Role role = Role.valueOf(columns[1].toUpperCase(Locale.ROOT).replace('-', '_'));
        Map<String, String> words = rules.computeIfAbsent(role, any -> new HashMap<>());
        for (String word : columns[2].split("\\|")) {
            words.put(word, columns[0]);
        }
    }

    /** The longest word of these roles that begins at {@code i}, or null; of roles that share it, the first. */
    @Nullable
    Found at(String text, int i, Role... roles) {
        int begun = firsts[text.charAt(i)];
        if (begun == 0 || Phrases.isInsideWord(text, i)) {
            return null;
        }
        Found best = null;
        for (Role role : roles) {
            Phrases known = (begun & 1 << role.ordinal()) == 0 ? null : phrases.get(role);
            int end = known == null ? i : known.endOfWord(text, i);
            if (end > i && (best == null || end > best.end())) {
                String word = text.substring(i, end).toLowerCase(Locale.ROOT);
                best = new Found(
                        i, end, role, rules.getOrDefault(role, Map.of()).getOrDefault(word, ""));
            }
        }
        return best;
    }
}
